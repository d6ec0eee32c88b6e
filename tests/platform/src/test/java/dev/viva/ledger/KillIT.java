package dev.viva.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.Topics;
import dev.viva.testing.TestInfra;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that die at the worst moment: nothing is lost, nothing has its effect twice, nothing overtakes. */
class KillIT {

    @Test
    void aRelayThatDiesBeforeItMarksPublishesAgainAndNothingHappensTwice() {
        LedgerDatabase database = LedgerDatabase.fresh();
        try (Ledger ledger = Ledger.start(database.name(), Map.of("LEDGER_STOP", "after-send"))
                .awaitReady()) {
            ledger.book("a", "plain");
            ledger.awaitLog("STOPPED after-send");
        }
        assertThat(database.number("select count(*) from outbox where published_at is null"))
                .isEqualTo(2);
        try (Ledger ledger = Ledger.start(database.name(), Map.of()).awaitReady()) {
            ledger.book("a", "plain");
            awaitEntries(database, "a", 2);
        }
        assertThat(factsOnTopic()).as("records of two events").isEqualTo(3);
    }

    @Test
    void aRowWhoseMarkIsPutOffIsSentOnceAndMarkedWhenItsRelayStops() {
        LedgerDatabase database = LedgerDatabase.fresh();
        try (Ledger ledger =
                Ledger.start(database.name(), Map.of("VIVA_RELAY_MARK", "PT1H")).awaitReady()) {
            ledger.book("a", "plain");
            awaitEntries(database, "a", 1);
            ledger.book("a", "plain");
            awaitEntries(database, "a", 2);
            assertThat(database.number("select count(*) from outbox where published_at is null"))
                    .as("rows of two events")
                    .isEqualTo(4);
            assertThat(ledger.terminate()).isIn(0, 143);
        }
        assertThat(database.number("select count(*) from outbox where published_at is null"))
                .isZero();
        assertThat(factsOnTopic()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before-commit", "after-commit"})
    void aConsumerThatDiesAroundItsCommitHandlesOnce(String point) {
        LedgerDatabase database = LedgerDatabase.fresh();
        try (Ledger ledger =
                Ledger.start(database.name(), Map.of("LEDGER_STOP", point)).awaitReady()) {
            ledger.book("a", "plain");
            ledger.awaitLog("STOPPED " + point);
        }
        try (Ledger ledger = Ledger.start(database.name(), Map.of()).awaitReady()) {
            ledger.book("a", "plain");
            awaitEntries(database, "a", 2);
        }
    }

    @Test
    void whatWasBookedWhileTheBrokerWasAwayArrivesWhenItIsBack() {
        LedgerDatabase database = LedgerDatabase.fresh();
        try (Ledger ledger = Ledger.start(database.name(), Map.of()).awaitReady()) {
            ledger.book("a", "plain");
            awaitEntries(database, "a", 1);
            TestInfra.sharedDurable().killBroker();
            IntStream.range(0, 20).forEach(i -> ledger.book("a", "plain"));
            assertThat(ledger.get("/q/health/ready", "attempts:take").statusCode())
                    .isEqualTo(200);
            Await.that(
                    "readiness tells of the lag",
                    () -> ledger.get("/q/health/ready", "attempts:take").body().contains("FAILING"));
            TestInfra.sharedDurable().startBroker();
            awaitEntries(database, "a", 21);
        }
    }

    @Test
    void aDatabaseThatDiesHoldsTheConsumersUpAndLosesNothing() {
        LedgerDatabase database = LedgerDatabase.fresh();
        try (Ledger ledger = Ledger.start(database.name(), Map.of()).awaitReady()) {
            AtomicInteger acknowledged = new AtomicInteger();
            IntStream.range(0, 30).forEach(i -> {
                ledger.book("a", "plain");
                acknowledged.incrementAndGet();
            });
            TestInfra.sharedDurable().killPostgres();
            TestInfra.sharedDurable().startPostgres();
            Await.that("bookings work again", () -> booked(ledger, "a"));
            acknowledged.incrementAndGet();
            long last = database.number("select sequence from account where id = 'a'");
            assertThat(last).isGreaterThanOrEqualTo(acknowledged.get());
            awaitEntries(database, "a", last);
            assertThat(database.number("select count(*) from dead_letter")).isZero();
        }
    }

    @Test
    void anotherReplicaTakesTheRelayOver() {
        LedgerDatabase database = LedgerDatabase.fresh();
        try (Ledger active = Ledger.start(database.name(), Map.of()).awaitReady()) {
            active.awaitLog("the outbox relay is active");
            try (Ledger standby = Ledger.start(database.name(), Map.of()).awaitReady()) {
                standby.book("a", "plain");
                awaitEntries(database, "a", 1);
                assertThat(standby.log()).doesNotContain("the outbox relay is active");
                active.kill9();
                standby.book("a", "plain");
                awaitEntries(database, "a", 2);
                assertThat(standby.log()).contains("the outbox relay is active");
            }
        }
    }

    @Test
    void aServiceThatIsKilledAgainAndAgainHandlesEachBookingOnce() throws InterruptedException {
        LedgerDatabase database = LedgerDatabase.fresh();
        List<String> accounts = List.of("a", "b", "c", "d", "e");
        AtomicInteger acknowledged = new AtomicInteger();
        for (int life = 1; life <= 4; life++) {
            boolean last = life == 4;
            try (Ledger ledger = Ledger.start(database.name(), Map.of()).awaitReady()) {
                AtomicBoolean stop = new AtomicBoolean();
                int goal = 75 * life;
                try (ExecutorService clients = Executors.newFixedThreadPool(accounts.size())) {
                    for (String account : accounts) {
                        clients.execute(() -> {
                            while (!stop.get() && acknowledged.get() < 300) {
                                if (booked(ledger, account)) {
                                    acknowledged.incrementAndGet();
                                }
                            }
                        });
                    }
                    Await.that("the bookings of this life", () -> acknowledged.get() >= goal);
                    if (!last) {
                        ledger.kill9();
                    }
                    stop.set(true);
                }
                if (last) {
                    for (String account : accounts) {
                        awaitEntries(
                                database,
                                account,
                                database.number("select sequence from account where id = '" + account + "'"));
                    }
                }
            }
        }
        assertThat(database.number("select sum(sequence) from account")).isGreaterThanOrEqualTo(300);
    }

    /** Waits for as many entries as there were bookings, and sees that they are each there once and in order. */
    private static void awaitEntries(LedgerDatabase database, String account, long count) {
        Await.that(
                count + " entries of " + account,
                () -> database.entries(account).size() >= count);
        assertThat(database.entries(account))
                .isEqualTo(LongStream.rangeClosed(1, count)
                        .mapToObj(Long::toString)
                        .toList());
    }

    /** Whether a booking was acknowledged; a refusal and a connection that broke say nothing of the booking. */
    private static boolean booked(Ledger ledger, String account) {
        try {
            return ledger.tryToBook(account, "plain").statusCode() == 200;
        } catch (UncheckedIOException cut) {
            return false;
        }
    }

    private static int factsOnTopic() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestInfra.sharedDurable().kafka()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.partitionsFor(Topics.ATTEMPTS_NAME)
                    .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            return consumer.endOffsets(partitions).entrySet().stream()
                    .mapToInt(end -> Math.toIntExact(end.getValue() - first.get(end.getKey())))
                    .sum();
        }
    }
}
