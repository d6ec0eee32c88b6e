package dev.viva.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.Topics;
import dev.viva.testing.TestInfra;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Events from a commit to their handler, and what stands in their way. */
class MainFlowIT {

    @Test
    void eventsAreHandledOnceAndInTheOrderOfEachAggregate() {
        LedgerDatabase database = LedgerDatabase.fresh();
        try (Ledger ledger = Ledger.start(database.name(), Map.of()).awaitReady()) {
            try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
                for (int client = 0; client < 4; client++) {
                    String account = "account-" + client;
                    clients.execute(() -> {
                        for (int i = 0; i < 50; i++) {
                            ledger.book(account, "plain");
                        }
                    });
                }
            }
            Await.that("all entries", () -> database.number("select count(*) from entry") >= 200);
            Await.that("all states", () -> database.number("select sum(sequence) from balance") == 200);
            List<String> inOrder =
                    LongStream.rangeClosed(1, 50).mapToObj(Long::toString).toList();
            for (int client = 0; client < 4; client++) {
                assertThat(database.entries("account-" + client)).isEqualTo(inOrder);
            }
            assertThat(ledger.terminate()).isIn(0, 143);
        }
    }

    @Test
    void laterEventsWaitBehindADeadLetterUntilItIsReplayed() {
        LedgerDatabase database = LedgerDatabase.fresh();
        try (Ledger ledger = Ledger.start(database.name(), Map.of()).awaitReady()) {
            ledger.book("sick", "plain");
            ledger.book("sick", "poison");
            ledger.book("sick", "plain");
            ledger.book("sick", "plain");
            ledger.book("healthy", "plain");
            Await.that(
                    "the letters",
                    () -> database.number("select count(*) from dead_letter where topic = 'viva.attempts.v1'") == 3);
            Await.that("the other account", () -> database.entries("healthy").size() == 1);
            assertThat(database.entries("sick")).containsExactly("1");

            HttpResponse<String> list = ledger.get("/v1/dead-letters?pageSize=2", "operations:admin");
            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(list.body()).contains("\"state\":\"FAILED\"", "\"reasonCode\":\"poisoned\"", "nextPageToken");
            String failed = list.body().replaceAll("(?s).*?\"id\":\"(ltr_[0-9a-z]+)\",\"state\":\"FAILED\".*", "$1");
            assertThat(ledger.get("/v1/dead-letters", "attempts:take").statusCode())
                    .isEqualTo(403);

            HttpResponse<String> inVain = ledger.post("/v1/dead-letters/" + failed + "/replay", "", "operations:admin");
            assertThat(inVain.statusCode()).as(inVain.body()).isEqualTo(200);
            assertThat(inVain.body()).contains("\"handled\":0", "\"replays\":1");

            ledger.book("repaired", "plain");
            HttpResponse<String> replayed =
                    ledger.post("/v1/dead-letters/" + failed + "/replay", "", "operations:admin");
            assertThat(replayed.body()).isEqualTo("{\"handled\":3}");
            assertThat(database.entries("sick")).containsExactly("1", "2", "3", "4");
            assertThat(ledger.post("/v1/dead-letters/" + failed + "/replay", "", "operations:admin")
                            .statusCode())
                    .isEqualTo(404);

            ledger.book("sick", "plain");
            Await.that(
                    "the account is healthy again",
                    () -> database.entries("sick").size() == 5);
        }
    }

    @Test
    void aRecordThatIsNoEventIsADeadLetterAndHoldsNothingUp() throws Exception {
        LedgerDatabase database = LedgerDatabase.fresh();
        try (Ledger ledger = Ledger.start(database.name(), Map.of()).awaitReady();
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestInfra.sharedDurable().kafka()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ATTEMPTS_NAME, "a", new byte[] {0, 1, 2}))
                    .get();
            producer.send(new ProducerRecord<>(Topics.ATTEMPTS_NAME, null, null))
                    .get();
            Await.that("the letters", () -> database.number("select count(*) from dead_letter") == 2);
            ledger.book("b", "plain");
            Await.that("the entry", () -> database.entries("b").size() == 1);
            assertThat(ledger.get("/v1/dead-letters", "operations:admin").body())
                    .contains("\"reasonCode\":\"UnreadableEvent\"", "ce_id");
        }
    }

    /** Together they are larger than the heap of the service. */
    @Test
    void aBacklogOfLargeEventsIsPublishedPieceByPiece() {
        LedgerDatabase database = LedgerDatabase.fresh();
        database.rows("""
                insert into outbox (id, topic, record_key, event_type, tenant, sequence, occurred_at, data)
                select gen_random_uuid(), 'viva.attempts.v1', 'large-' || n, 'dev.viva.test.large.v1', 'default', n, now(),
                       '"' || repeat('x', 900000) || '"'
                  from generate_series(1, 160) n""");
        try (Ledger ledger = Ledger.start(database.name(), Map.of()).awaitReady()) {
            ledger.book("behind-them", "plain");
            Await.that("the entry", () -> database.entries("behind-them").size() == 1);
            Await.that(
                    "the marks", () -> database.number("select count(*) from outbox where published_at is null") == 0);
        }
    }

    @Test
    void aConsumerThatIsStoppedWhileItWaitsLeavesTheRecordToTheNext() {
        LedgerDatabase database = LedgerDatabase.fresh();
        try (Ledger ledger = Ledger.start(database.name(), Map.of()).awaitReady()) {
            ledger.book("a", "wait");
            ledger.awaitLog("is tried again");
            assertThat(ledger.terminate()).isIn(0, 143);
        }
        assertThat(database.number("select count(*) from dead_letter")).isZero();
        assertThat(database.entries("a")).isEmpty();
        try (Ledger ledger = Ledger.start(database.name(), Map.of()).awaitReady()) {
            ledger.book("repaired", "plain");
            Await.that("the entry", () -> database.entries("a").size() == 1);
        }
    }
}
