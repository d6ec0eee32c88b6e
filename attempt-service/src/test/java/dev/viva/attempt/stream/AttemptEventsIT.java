package dev.viva.attempt.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.testing.Await;
import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Questions;
import dev.viva.attempt.testing.Streams;
import dev.viva.events.grade.Grade;
import dev.viva.testing.TestInfra;
import dev.viva.testing.VivaStack;
import dev.viva.testing.client.EventStream;
import dev.viva.testing.client.EventStream.SseEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class AttemptEventsIT {
    private static final String TENANT = "default";

    @Test
    void aStreamThatIsOpenBeforeTheSubmissionSeesAllAndEnds() throws Exception {
        String id = attempt();
        try (EventStream stream = open(id, null)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.contentType()).startsWith("text/event-stream");
            assertThat(stream.nextComment()).isEqualTo("events of " + id);
            submit(id);
            SseEvent submitted = stream.next();
            assertThat(submitted.id()).isEqualTo("1");
            assertThat(submitted.name()).isEqualTo("attempt.submitted");
            assertThat(submitted.data()).contains(id, "\"gradingProgress\":\"PENDING\"", "\"revision\":1");

            Grade grade = OtherServices.grade(id, "87.5", false, null);
            OtherServices.release(TENANT, grade);
            List<SseEvent> rest = stream.untilEnd();
            assertThat(rest).extracting(SseEvent::id).containsExactly("2");
            assertThat(rest).extracting(SseEvent::name).containsExactly("grade.released");
            assertThat(rest.getFirst().data())
                    .startsWith("{\"id\":\"" + grade.id() + "\"")
                    .contains("\"percent\":87.5");
        }
    }

    @Test
    void aStreamGoesOnBehindTheLastEventThatWasReceived() throws Exception {
        String id = attempt();
        submit(id);
        Grade unsure = OtherServices.grade(id, "40", true, null);
        OtherServices.release(TENANT, unsure);
        OtherServices.release(TENANT, OtherServices.grade(id, "80", false, unsure.id()));
        try (EventStream stream = open(id, null)) {
            assertThat(stream.untilEnd())
                    .extracting(SseEvent::name)
                    .containsExactly("attempt.submitted", "attempt.pending-manual", "grade.released");
        }
        try (EventStream stream = open(id, "1")) {
            assertThat(stream.untilEnd()).extracting(SseEvent::id).containsExactly("2", "3");
        }
        try (EventStream stream = open(id, "3")) {
            assertThat(stream.untilEnd()).isEmpty();
        }
        try (EventStream stream = open(id, "999")) {
            assertThat(stream.untilEnd()).isEmpty();
        }
    }

    @Test
    void gradingThatFailedIsSaidAndTheStreamStaysOpen() throws Exception {
        String id = attempt();
        submit(id);
        try (EventStream stream = open(id, "1")) {
            OtherServices.failGrading(TENANT, id);
            SseEvent failed = stream.next();
            assertThat(failed.name()).isEqualTo("grading.failed");
            assertThat(failed.data()).contains("INFRASTRUCTURE");
            OtherServices.release(TENANT, OtherServices.grade(id, "70", false, null));
            assertThat(stream.untilEnd()).extracting(SseEvent::name).containsExactly("grade.released");
        }
    }

    @Test
    void aFinalGradeThatAPersonCorrectsIsToldAgain() throws Exception {
        String id = attempt();
        submit(id);
        Grade first = OtherServices.grade(id, "40", false, null);
        OtherServices.release(TENANT, first);
        try (EventStream stream = open(id, "1")) {
            assertThat(stream.untilEnd()).extracting(SseEvent::name).containsExactly("grade.released");
        }
        Grade corrected = OtherServices.grade(id, "80", false, first.id());
        OtherServices.release(TENANT, corrected);
        Await.until("the correction counts", () -> Callers.keyOf(TENANT)
                .get("/v1/attempts/{id}/grade", id)
                .jsonPath()
                .getString("id")
                .equals(corrected.id()));
        try (EventStream stream = open(id, "2")) {
            assertThat(stream.untilEnd()).singleElement().satisfies(event -> {
                assertThat(event.name()).isEqualTo("grade.released");
                assertThat(event.data()).contains(corrected.id(), "\"supersedes\":\"" + first.id() + "\"");
            });
        }
        try (EventStream stream = open(id, null)) {
            assertThat(stream.untilEnd())
                    .extracting(SseEvent::name)
                    .containsExactly("attempt.submitted", "grade.released", "grade.released");
        }
    }

    @Test
    void whatAnotherReplicaCommitsIsFound() throws Exception {
        String id = attempt();
        try (EventStream stream = open(id, null)) {
            assertThat(stream.nextComment()).isEqualTo("events of " + id);
            commitElsewhere(id, 1, "attempt.submitted");
            assertThat(stream.next())
                    .isEqualTo(new SseEvent("1", "attempt.submitted", "{\"from\":\"another replica\"}"));
            commitElsewhere(id, 2, "grade.released");
            assertThat(stream.untilEnd()).extracting(SseEvent::id).containsExactly("2");
        }
    }

    @Test
    void aSilentStreamShowsThatItIsAlive() throws Exception {
        try (EventStream stream = open(attempt(), null)) {
            assertThat(stream.nextComment()).startsWith("events of ");
            assertThat(stream.nextComment()).isEqualTo("still here");
        }
    }

    @Test
    void aThousandStreamsHoldNeitherThreadsNorConnections() throws Exception {
        String id = attempt();
        int threads = Thread.activeCount();
        List<EventStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                streams.add(open(id, null));
            }
            submit(id);
            for (EventStream stream : streams) {
                assertThat(stream.next().name()).isEqualTo("attempt.submitted");
            }
            assertThat(Thread.activeCount()).isLessThan(threads + 100);
        } finally {
            for (EventStream stream : streams) {
                stream.close();
            }
        }
        Await.until(
                "the service answers as before",
                () -> Callers.keyOf(TENANT).get("/v1/attempts").statusCode() == 200);
    }

    @Test
    void aPositionThatIsNoneIsRefused() {
        Callers.keyOf(TENANT)
                .header("Last-Event-ID", "yesterday")
                .get("/v1/attempts/{id}/events", attempt())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Last-Event-ID"));
    }

    private static EventStream open(String id, String lastEventId) throws Exception {
        return Streams.ofAttempt(Callers.authorization(TENANT), id, lastEventId);
    }

    /** What another replica's transaction leaves behind. */
    private static void commitElsewhere(String id, int number, String type) throws Exception {
        String url = ConfigProvider.getConfig().getValue("VIVA_DB_URL", String.class);
        TestInfra infra = VivaStack.infra();
        try (Connection connection = DriverManager.getConnection(url, infra.adminUser(), infra.adminPassword());
                PreparedStatement insert =
                        connection.prepareStatement("insert into attempt_event values (?, ?, ?, ?, ?, now())")) {
            insert.setObject(1, AttemptId.fromString(id).value());
            insert.setInt(2, number);
            insert.setString(3, TENANT);
            insert.setString(4, type);
            insert.setString(5, "{\"from\":\"another replica\"}");
            insert.executeUpdate();
        }
    }

    private static String attempt() {
        return Callers.keyOf(TENANT)
                .contentType(ContentType.JSON)
                .body(Map.of("question", Questions.inTheBank("stream")))
                .post("/v1/attempts")
                .path("id");
    }

    private static void submit(String id) {
        Callers.keyOf(TENANT)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "answer"))
                .post("/v1/attempts/{id}/submission", id)
                .then()
                .statusCode(202);
    }
}
