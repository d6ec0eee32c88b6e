package dev.viva.grading.testing;

import dev.viva.events.Topics;
import dev.viva.events.question.Category;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.events.question.Rubric;
import dev.viva.platform.id.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Small questions for tests. */
public final class Questions {
    /** A sentence that meets the one criterion of {@link #text}. */
    public static final String STRONG_ANSWER =
            "The policy gradient theorem says that the gradient of the expected return does not need the gradient of the state distribution.";

    private Questions() {}

    /** A question whose one criterion is worth 100 points. */
    public static QuestionDocument text(String slug) {
        return withPart(slug, Part.of("main", PartType.TEXT));
    }

    public static QuestionDocument withPart(String slug, Part part) {
        LocalizedText claim = new LocalizedText(
                "The gradient of the expected return does not need the gradient of the state distribution.",
                "Градиент ожидаемой награды не требует градиента распределения состояний.");
        return new QuestionDocument(
                slug,
                Category.REINFORCEMENT_LEARNING,
                List.of("rl/policy-gradient"),
                Difficulty.MEDIUM,
                null,
                null,
                null,
                10,
                new LocalizedText("Policy gradient", "Градиент политики"),
                new LocalizedText("State the theorem.", "Сформулируйте теорему."),
                claim,
                List.of(part),
                new Rubric(
                        60,
                        List.of(new Criterion(
                                "states-theorem", null, new BigDecimal(100), false, claim, null, null, null)),
                        List.of()),
                List.of(),
                List.of());
    }

    /** A question whose one part is answered with a Python program: two visible tests and two hidden ones, of a point each. */
    public static QuestionDocument code(String slug) {
        Map<String, Object> code = Map.of(
                "languages",
                List.of("python"),
                "style",
                "FUNCTION",
                "entryPoint",
                "square",
                "tests",
                List.of(
                        squareTest("shown-one", true, 1),
                        squareTest("shown-two", true, 2),
                        squareTest("secret-three", false, 3),
                        squareTest("secret-four", false, 4)));
        QuestionDocument text = text(slug);
        return new QuestionDocument(
                slug,
                text.category(),
                text.topics(),
                text.difficulty(),
                text.stages(),
                text.companies(),
                text.competencies(),
                text.minutes(),
                text.title(),
                text.prompt(),
                text.modelAnswer(),
                List.of(new Part("main", PartType.CODE, null, code, null, null, null, null)),
                null,
                List.of(),
                List.of());
    }

    private static Map<String, Object> squareTest(String name, boolean visible, int x) {
        return Map.of("name", name, "visible", visible, "args", List.of(x), "expected", x * x);
    }

    public static QuestionVersionState published(QuestionDocument document) {
        return new QuestionVersionState(
                Ids.format("qsv", Ids.next()),
                Ids.format("qst", Ids.next()),
                1,
                QuestionVersionState.Status.PUBLISHED,
                document,
                Instant.now(),
                null);
    }

    /** Publishes the state and waits for its copy. */
    public static QuestionVersionState publish(String tenant, QuestionVersionState state) {
        say(tenant, state);
        Await.until(
                "the copy is here",
                () -> Callers.internal(tenant, "questions:read")
                                .get("/internal/question-versions/{id}", state.questionVersion())
                                .statusCode()
                        == 200);
        return state;
    }

    public static void say(String tenant, QuestionVersionState state) {
        Kafka.send(Topics.QUESTION_VERSIONS, state.questionVersion(), QuestionVersionState.TYPE, tenant, 1, state);
    }
}
