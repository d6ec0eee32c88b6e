package dev.viva.grading.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.Topics;
import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.FollowUpsAnswered;
import dev.viva.events.attempt.Response;
import dev.viva.events.candidate.CandidateErased;
import dev.viva.events.candidate.CandidateErasureRequested;
import dev.viva.events.code.CodeRunRequested;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.grading.testing.Await;
import dev.viva.grading.testing.Callers;
import dev.viva.grading.testing.CodeQuestions;
import dev.viva.grading.testing.Kafka;
import dev.viva.grading.testing.Questions;
import dev.viva.grading.testing.TestRunner;
import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.id.Ids;
import dev.viva.testing.Rows;
import dev.viva.testing.VivaStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class ErasureIT {
    private final String tenant = "tenant-" + UUID.randomUUID();
    private final String mark = "mark-" + UUID.randomUUID();

    @Inject
    AgroalDataSource dataSource;

    private Rows rows;

    @BeforeEach
    void lookIntoTheDatabase() {
        rows = new Rows(dataSource);
    }

    @Test
    void everythingOfTheAttemptsGoesAndNothingOfOthers() throws Exception {
        QuestionVersionState code = CodeQuestions.publish("code-erased", "erased");
        QuestionVersionState text = Questions.publish("bank", Questions.published(Questions.text("text-erased")));
        try (TestRunner runner = TestRunner.start("erased", 3)) {
            String judged =
                    CodeQuestions.submit(tenant, code, CodeQuestions.program("erased", "print('" + mark + "')"));
            runner.runNext("ACCEPTED", "WRONG_ANSWER");
            CodeQuestions.grade(judged, 1);
            String running =
                    CodeQuestions.submit(tenant, code, CodeQuestions.program("erased", "print('" + mark + "')"));
            CodeRunRequested taken = runner.take();
            String prose = CodeQuestions.submit(tenant, text, Response.text(Questions.STRONG_ANSWER + " " + mark));
            CodeQuestions.grade(prose, 1);
            String others = submit("bob", text, "bob's " + mark);
            CodeQuestions.grade(others, 1);
            assertThat(rows.tablesThatHold(mark)).contains("submission", "code_run", "outbox");
            Map<String, String> files = export("ann");
            assertThat(files.get("submissions.jsonl").lines()).hasSize(3);
            assertThat(files.get("code-runs-of-submissions.jsonl").lines())
                    .hasSize(2)
                    .allMatch(line -> line.contains(mark));
            assertThat(files).containsKey("manifest.json").doesNotContainKey("conversation.jsonl");

            CandidateErased answer = erase("ann", List.of(judged, running, prose));
            assertThat(answer.last()).isTrue();
            assertThat(answer.rows())
                    .containsEntry("submission", 3L)
                    .containsEntry("grade", 2L)
                    .containsEntry("grading", 3L)
                    .containsEntry("grading_step", 3L)
                    .containsEntry("code_run", 2L)
                    .containsKey("outbox");

            for (String attempt : List.of(judged, running, prose)) {
                assertThat(rows.tablesThatHold(attempt)).isEmpty();
                assertThat(rows.tablesThatHold(uuid(attempt))).containsExactly("erased_attempt");
            }
            assertThat(rows.count("select count(*) from code_run where tenant = ?", tenant))
                    .isZero();
            assertThat(rows.count("select count(*) from submission where tenant = ?", tenant))
                    .isOne();
            assertThat(rows.count("select count(*) from grade where tenant = ?", tenant))
                    .isOne();

            long handled = rows.count("select count(*) from inbox");
            runner.started(taken);
            runner.finished(taken, "ACCEPTED", "ACCEPTED");
            Await.until("the runner is heard", () -> rows.count("select count(*) from inbox") >= handled + 2);
            assertThat(rows.count("select count(*) from dead_letter where tenant = ?", tenant))
                    .isZero();
            assertThat(rows.tablesThatHold(running)).isEmpty();
        }
    }

    @Test
    void aSubmissionThatComesAfterItsErasureIsNotStored() {
        QuestionVersionState text = Questions.publish("bank", Questions.published(Questions.text("text-late")));
        String attempt = Ids.format("att", Ids.next());
        assertThat(erase("ann", List.of(attempt)).rows()).isEmpty();

        long handled = rows.count("select count(*) from inbox");
        send(attempt, "ann", text, mark);
        Kafka.send(
                Topics.ATTEMPTS,
                attempt,
                FollowUpsAnswered.TYPE,
                tenant,
                4,
                new FollowUpsAnswered(attempt, "ann", List.of(), Instant.now()));
        Await.until("both are handled", () -> rows.count("select count(*) from inbox") >= handled + 2);
        assertThat(rows.tablesThatHold(mark)).isEmpty();
        assertThat(rows.tablesThatHold(attempt)).isEmpty();
        assertThat(rows.tablesThatHold(uuid(attempt))).containsExactly("erased_attempt");
    }

    @Test
    void theLastBatchTakesWhatIsOlderThanTheErasureAndNothingThatIsYounger() {
        QuestionVersionState text = Questions.publish("bank", Questions.published(Questions.text("text-left-over")));
        String old = submit("ann", text, Questions.STRONG_ANSWER);
        CodeQuestions.grade(old, 1);
        Instant asked = Instant.now();
        String young = submit("ann", text, Questions.STRONG_ANSWER);
        CodeQuestions.grade(young, 1);

        CandidateErased answer = erase("ann", List.of(), asked);
        assertThat(answer.rows()).containsEntry("submission", 1L).containsEntry("grade", 1L);
        assertThat(rows.count("select count(*) from submission where tenant = ?", tenant))
                .isOne();
        assertThat(rows.tablesThatHold(uuid(young)))
                .contains("submission", "grade")
                .doesNotContain("erased_attempt");
    }

    @Test
    void anExportIsForTheTenantAndTheCandidateOnly() throws Exception {
        QuestionVersionState text = Questions.publish("bank", Questions.published(Questions.text("text-export")));
        CodeQuestions.grade(submit("ann", text, mark), 1);
        Callers.candidate(tenant, "bob", "attempts:read")
                .get("/internal/candidates/{candidate}/export", "ann")
                .then()
                .statusCode(404);
        assertThat(export("bob").get("submissions.jsonl")).isEmpty();
        assertThat(export("ann").get("submissions.jsonl")).contains(mark).doesNotContain(tenant);
    }

    private Map<String, String> export(String candidate) throws IOException {
        byte[] archive = Callers.internal(tenant, "attempts:read")
                .get("/internal/candidates/{candidate}/export", candidate)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private CandidateErased erase(String candidate, List<String> attempts) {
        return erase(candidate, attempts, Instant.EPOCH);
    }

    private CandidateErased erase(String candidate, List<String> attempts, Instant requestedAt) {
        String erasure = Ids.format("ers", Ids.next());
        Kafka.send(
                Topics.CANDIDATES,
                erasure,
                CandidateErasureRequested.TYPE,
                tenant,
                1,
                new CandidateErasureRequested(erasure, candidate, 1, attempts, true, requestedAt));
        Await.until("it is erased", () -> !answers(erasure).isEmpty());
        return answers(erasure).getFirst();
    }

    private static List<CandidateErased> answers(String erasure) {
        return Kafka.records(Topics.CANDIDATES, erasure).stream()
                .filter(record -> new String(
                                record.headers().lastHeader(EventHeaders.TYPE).value(), StandardCharsets.UTF_8)
                        .equals(CandidateErased.TYPE))
                .map(record -> EventJson.read(record.value(), CandidateErased.class))
                .toList();
    }

    private String submit(String candidate, QuestionVersionState question, String answer) {
        String attempt = Ids.format("att", Ids.next());
        send(attempt, candidate, question, answer);
        return attempt;
    }

    private void send(String attempt, String candidate, QuestionVersionState question, String answer) {
        Kafka.send(
                Topics.ATTEMPTS,
                attempt,
                AttemptSubmitted.TYPE,
                tenant,
                3,
                new AttemptSubmitted(
                        attempt,
                        candidate,
                        question.question(),
                        question.questionVersion(),
                        "en",
                        1,
                        Response.text(answer),
                        Instant.now()));
    }

    private static String uuid(String attempt) {
        return Ids.parse("att", attempt).orElseThrow().toString();
    }
}
