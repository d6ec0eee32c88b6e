package dev.viva.grading.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.viva.events.Topics;
import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.grade.GradeReleased;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.grading.question.QuestionVersionId;
import dev.viva.grading.testing.Await;
import dev.viva.grading.testing.Callers;
import dev.viva.grading.testing.Kafka;
import dev.viva.grading.testing.ModelStub;
import dev.viva.grading.testing.Questions;
import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.id.Ids;
import dev.viva.platform.tenant.Tenants;
import dev.viva.testing.VivaStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** With a language model, which speaks over a real socket. */
@QuarkusTest
@TestProfile(LlmGradingIT.WithModel.class)
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
@WithTestResource(ModelStub.class)
class LlmGradingIT {
    private static final String TENANT = "default";
    /** States nothing that the built-in grader would find. */
    private static final String OTHER_WORDS = "Nobody has to differentiate how often a place is visited. ";

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    @Inject
    SubmissionRepository submissions;

    @Inject
    GradingRepository gradings;

    @Inject
    GradingStepRepository steps;

    @ConfigProperty(name = "viva.llm.url")
    String url;

    /** Prose is graded by a model. */
    public static final class WithModel implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "viva.llm.model", "stub-model",
                    "viva.llm.samples", "2",
                    "viva.llm.price-input", "2",
                    "viva.llm.price-output", "10");
        }
    }

    @Test
    void aSubmissionIsJudgedByTheModelAndTheGradeSaysByWhich() {
        AttemptSubmitted submitted = submit("llm-judges", OTHER_WORDS + "That is the theorem.");
        Grade grade = release(submitted.attempt());
        assertThat(grade.percent()).isEqualByComparingTo("100");
        assertThat(grade.fault()).isNull();
        assertThat(grade.provisional()).isFalse();
        assertThat(grade.graders()).hasSize(1);
        assertThat(grade.graders().getFirst().name()).isEqualTo("llm");
        assertThat(grade.graders().getFirst().version()).contains("model=stub-model;", "samples=2");
        assertThat(grade.outcomes().getFirst().evidence().getFirst().quote())
                .isEqualTo(OTHER_WORDS.substring(0, OTHER_WORDS.length() - 2));
        assertThat(waiting()).isZero();
    }

    @Test
    void whereTheModelFailsTheBuiltInGraderJudges() {
        AttemptSubmitted submitted = submit("llm-fails", Questions.STRONG_ANSWER + " Like a kingfisher.");
        Grade grade = release(submitted.attempt());
        assertThat(grade.percent()).isEqualByComparingTo("100");
        assertThat(grade.graders().getFirst().name()).isEqualTo("text");
        assertThat(grade.fault().owner()).isEqualTo(Fault.Owner.INFRASTRUCTURE);
        assertThat(grade.fault().code()).isEqualTo("llm-request-rejected");
        assertThat(grade.fault().detail()).doesNotContain(ModelStub.KEY);
    }

    @Test
    void samplesThatDisagreeLeaveItToAPerson() {
        AttemptSubmitted submitted = submit("llm-divided", OTHER_WORDS + "It is a chameleon of a theorem.");
        Grade grade = release(submitted.attempt());
        assertThat(grade.provisional()).isTrue();
        assertThat(grade.outcomes().getFirst().outcome()).isEqualTo(Outcome.UNSURE);
        assertThat(grade.outcomes().getFirst().confidence()).isEqualByComparingTo("0.5");
    }

    @Test
    void noTransactionIsOpenWhileTheModelThinks() {
        AttemptSubmitted submitted = submit("llm-slow", OTHER_WORDS + "It walks like a tortoise.");
        RestAssured.get(url.replace("/v1", "/held")).then().statusCode(204);
        Instant asked = Instant.now();
        Await.until("no transaction is open that was so when the model was asked", () -> openSince(asked) == 0);
        assertThat(Kafka.records(Topics.GRADES, submitted.attempt())).isEmpty();
        RestAssured.get(url.replace("/v1", "/release")).then().statusCode(204);
        assertThat(release(submitted.attempt()).percent()).isEqualByComparingTo("100");
    }

    @Test
    void aConversationWhoseProcessDiedIsHeldAgain() {
        String attempt = withConversation("llm-died", 1);
        Grade grade = release(attempt);
        assertThat(grade.fault()).isNull();
        assertThat(grade.graders().getFirst().name()).isEqualTo("llm");
    }

    @Test
    void aConversationOverWhichProcessesKeepDyingIsLeftToTheBuiltInGrader() {
        String attempt = withConversation("llm-deadly", ConversationsOfSteps.MAX_TRIES);
        Grade grade = release(attempt);
        assertThat(grade.fault().code()).isEqualTo("llm-lost");
        assertThat(grade.graders().getFirst().name()).isEqualTo("text");
    }

    @Test
    void aPreviewAsksTheModelAndExemplarsDoNot() {
        Callers.withScopes(TENANT, "grades:preview")
                .body(Map.of("draft", draft(), "response", Map.of("text", OTHER_WORDS)))
                .post("/v1/grade-previews")
                .then()
                .statusCode(200)
                .body("percent", equalTo(100))
                .body("graders.name", contains("llm"));
        Callers.withScopes(TENANT, "grades:preview")
                .body(Map.of(
                        "draft", draft(), "response", Map.of("text", Questions.STRONG_ANSWER + " Like a kingfisher.")))
                .post("/v1/grade-previews")
                .then()
                .statusCode(200)
                .body("graders.name", contains("text"))
                .body("fault.code", equalTo("llm-request-rejected"));
        Map<String, Object> document = draft();
        document.put(
                "exemplars",
                List.of(Map.of(
                        "name", "other-words",
                        "language", "en",
                        "kind", "PARTIAL",
                        "response", Map.of("text", OTHER_WORDS),
                        "expect", Map.of("percent", List.of(0, 0)))));
        Callers.internal(TENANT, "questions:author")
                .body(Map.of("document", document))
                .post("/internal/exemplar-runs")
                .then()
                .statusCode(200)
                .body("results[0].percent", equalTo(0))
                .body("results[0].holds", equalTo(true));
    }

    @Test
    void metricsSayWhatItCosts() {
        release(submit("llm-metrics", OTHER_WORDS + "That is the theorem.").attempt());
        RestAssured.get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("viva_llm_tokens_total{direction=\"input\",model=\"stub-model\"}"))
                .body(containsString("viva_llm_cost_total{model=\"stub-model\"}"))
                .body(containsString("viva_llm_calls_seconds_count{end=\"ok\",model=\"stub-model\"}"))
                .body(containsString("viva_llm_conversations_total{end=\"ok\",model=\"stub-model\"}"))
                .body(not(containsString(ModelStub.KEY)));
    }

    @SuppressWarnings("unchecked") // a JSON object
    private static Map<String, Object> draft() {
        Map<String, Object> draft = EventJson.read(EventJson.write(Questions.text("llm-draft")), Map.class);
        draft.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        Map<String, Object> rubric = (Map<String, Object>) draft.get("rubric");
        rubric.remove("redFlags");
        ((List<Map<String, Object>>) rubric.get("criteria"))
                .forEach(criterion -> criterion.keySet().removeAll(Set.of("accept", "levels")));
        return draft;
    }

    private static AttemptSubmitted submitted(String slug, String answer) {
        QuestionVersionState question = Questions.publish("bank", Questions.published(Questions.text(slug)));
        return new AttemptSubmitted(
                Ids.format("att", Ids.next()),
                "ann",
                question.question(),
                question.questionVersion(),
                "en",
                1,
                Response.text(answer),
                Instant.now());
    }

    private static AttemptSubmitted submit(String slug, String answer) {
        AttemptSubmitted submitted = submitted(slug, answer);
        Kafka.send(
                Topics.ATTEMPTS,
                submitted.attempt(),
                Ids.format(EventHeaders.ID_PREFIX, Ids.next()),
                AttemptSubmitted.TYPE,
                TENANT,
                3,
                submitted);
        return submitted;
    }

    /** A step whose conversation was taken so often, by processes whose lease is over. */
    private String withConversation(String slug, int tries) {
        AttemptSubmitted submitted = submitted(slug, OTHER_WORDS);
        tenants.as(TENANT, () -> QuarkusTransaction.requiringNew().run(() -> {
            Submission submission = new Submission(
                    AttemptId.parse(submitted.attempt()).orElseThrow(),
                    TENANT,
                    QuestionVersionId.parse(submitted.questionVersion()).orElseThrow(),
                    submitted);
            Grading grading = new Grading(submission, Grading.Cause.SUBMISSION, Instant.now());
            GradingStep step = new GradingStep(
                    grading, TENANT, Part.of("main", PartType.TEXT), new Grade.GraderName("llm", "1"), Instant.now());
            step.handedIn();
            submissions.persist(submission);
            gradings.persist(grading);
            steps.persistAndFlush(step);
            Instant before = Instant.now().minus(Duration.ofMinutes(1));
            entities.createNativeQuery("insert into conversation (step_id, tenant, queued_at, due_at, tries)"
                            + " values (:step, :tenant, :before, :before, :tries)")
                    .setParameter("step", step.id())
                    .setParameter("tenant", TENANT)
                    .setParameter("before", before)
                    .setParameter("tries", tries)
                    .executeUpdate();
        }));
        return submitted.attempt();
    }

    private static Grade release(String attempt) {
        Await.until("the grade", () -> Kafka.records(Topics.GRADES, attempt).stream()
                .anyMatch(record -> new String(
                                record.headers().lastHeader(EventHeaders.TYPE).value(), StandardCharsets.UTF_8)
                        .equals(GradeReleased.TYPE)));
        return EventJson.read(Kafka.records(Topics.GRADES, attempt).getFirst().value(), GradeReleased.class)
                .grade();
    }

    private long waiting() {
        return count("select count(*) from conversation");
    }

    /** Transactions of this service that began before a time and are still open. */
    private long openSince(Instant time) {
        return count("select count(*) from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid() and xact_start < timestamptz '" + time + "'");
    }

    private long count(String query) {
        return tenants.as(TENANT, () -> QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(query).getSingleResult()).longValue()));
    }
}
