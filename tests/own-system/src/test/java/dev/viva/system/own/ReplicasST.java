package dev.viva.system.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.testing.VivaSystem;
import dev.viva.testing.client.EventStream;
import dev.viva.testing.client.EventStream.SseEvent;
import dev.viva.testing.client.VivaClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two replicas of each service: what one accepts, the other shows and streams. */
class ReplicasST {
    private static VivaSystem system;

    @BeforeAll
    static void start() {
        system = VivaSystem.start(2, "muzero-vs-alphazero", "policy-gradient-theorem");
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void theStreamWorksFromAnyReplica() {
        VivaClient first = VivaClient.of(system, 1);
        VivaClient second = VivaClient.of(system, 2);
        for (int i = 0; i < 10; i++) {
            String attempt = first.start("policy-gradient-theorem", "replicas-" + UUID.randomUUID(), "en")
                    .id();
            try (EventStream here = EventStream.open(first.url(), first.key(), attempt, null);
                    EventStream there = EventStream.open(second.url(), second.key(), attempt, null)) {
                (i % 2 == 0 ? first : second)
                        .submit(attempt, "REINFORCE weights the log-probability gradient by the sampled return.");
                List<SseEvent> seenHere = here.untilEnd();
                assertThat(seenHere).extracting(SseEvent::name).endsWith("grade.released");
                assertThat(there.untilEnd()).isEqualTo(seenHere);
            }
            assertThat(second.grade(attempt).json().getString("id"))
                    .isEqualTo(first.grade(attempt).json().getString("id"));
        }
    }

    @Test
    void submissionsGoOnWhenOneReplicaDies() {
        PatientClient client = new PatientClient(system.url(1), system.key());
        List<String> accepted = Submissions.make(
                client, 60, Submissions.Answer.PROSE, "a-replica", () -> system.kill9("grading-service-2"));
        Submissions.awaitGrades(client, accepted);
        assertThat(accepted).allSatisfy(attempt -> assertThat(client.gradesReleased(attempt))
                .isEqualTo(1));
    }
}
