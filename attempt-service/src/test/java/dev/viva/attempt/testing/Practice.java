package dev.viva.attempt.testing;

import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Category;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.events.question.QuestionVersionState.Status;
import dev.viva.events.question.Rubric;
import dev.viva.platform.id.Ids;
import io.restassured.http.ContentType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A candidate who practises: questions with criteria, and attempts that get the grades a test wants. */
public final class Practice {
    private static final BigDecimal POINTS = BigDecimal.TEN;

    private final String tenant;
    private final String candidate;

    public Practice(String tenant, String candidate) {
        this.tenant = tenant;
        this.candidate = candidate;
    }

    public String tenant() {
        return tenant;
    }

    public String candidate() {
        return candidate;
    }

    /** A question in the shared bank, with criteria that are claimed. */
    public static QuestionVersionState question(String name, String topic, String stage, String... criteria) {
        LocalizedText text = new LocalizedText("The " + name, "Это " + name);
        QuestionVersionState state = new QuestionVersionState(
                Ids.format("qsv", Ids.next()),
                Ids.format("qst", Ids.next()),
                1,
                Status.PUBLISHED,
                new QuestionDocument(
                        OtherServices.freshSlug(name),
                        Category.DEEP_LEARNING,
                        List.of(topic),
                        Difficulty.MEDIUM,
                        List.of(stage),
                        List.of(),
                        List.of("deep-learning"),
                        10,
                        text,
                        text,
                        text,
                        List.of(Questions.TEXT),
                        new Rubric(
                                60,
                                List.of(criteria).stream()
                                        .map(Practice::criterion)
                                        .toList(),
                                List.of()),
                        List.of(),
                        List.of()),
                Instant.now(),
                null);
        OtherServices.publish("bank", 1, state);
        return state;
    }

    private static Criterion criterion(String id) {
        return new Criterion(
                id,
                null,
                POINTS,
                false,
                new LocalizedText("Claim of " + id, "Утверждение " + id),
                null,
                List.of(),
                new LocalizedText("Hint of " + id, "Подсказка " + id));
    }

    /** Hands in an answer to the question and returns the attempt's id. */
    public String submit(QuestionVersionState question) {
        String id = Callers.keyOf(tenant)
                .contentType(ContentType.JSON)
                .body(Map.of("question", question.questionVersion(), "candidate", candidate))
                .post("/v1/attempts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Callers.keyOf(tenant)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "An answer."))
                .post("/v1/attempts/{id}/submission", id)
                .then()
                .statusCode(202);
        return id;
    }

    /** Answers the question, and the answer gets this grade. */
    public Grade graded(QuestionVersionState question, int percent, Map<String, Outcome> outcomes) {
        Grade grade = grade(submit(question), percent, outcomes, null);
        release(grade);
        return grade;
    }

    /** Says that the attempt has this grade, and returns when it is here. */
    public void release(Grade grade) {
        OtherServices.release(tenant, grade);
        Await.until("the grade of " + grade.attempt() + " is here", () -> grade.id()
                .equals(Callers.keyOf(tenant)
                        .get("/v1/attempts/{id}", grade.attempt())
                        .path("grade.id")));
    }

    /** A grade with outcomes; provisional if one is unsure. */
    public static Grade grade(String attempt, int percent, Map<String, Outcome> outcomes, String supersedes) {
        List<CriterionOutcome> all = new LinkedHashMap<>(outcomes)
                .entrySet().stream()
                        .map(outcome -> new CriterionOutcome(
                                outcome.getKey(),
                                Grade.Kind.CRITERION,
                                BigDecimal.ZERO,
                                POINTS,
                                outcome.getValue(),
                                null,
                                BigDecimal.ONE,
                                List.of(),
                                "Because."))
                        .toList();
        return new Grade(
                Ids.format("grd", Ids.next()),
                attempt,
                Ids.format("qst", Ids.next()),
                1,
                List.of(new Grade.GraderName("claims", "1")),
                BigDecimal.valueOf(percent),
                BigDecimal.valueOf(100),
                BigDecimal.valueOf(percent),
                percent >= 60,
                BigDecimal.ONE,
                outcomes.containsValue(Outcome.UNSURE),
                all,
                null,
                List.of(),
                null,
                supersedes,
                Instant.now());
    }
}
