package dev.viva.attempt.testing;

import dev.viva.events.question.Category;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.events.question.QuestionVersionState.Status;
import dev.viva.events.question.Rubric;
import dev.viva.platform.id.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Question versions for tests. */
public final class Questions {
    public static final String MODEL_ANSWER = "The strong answer that nobody may see before the grade";

    public static final Part TEXT = Part.of("main", PartType.TEXT);
    public static final Part CODE = new Part(
            "solution",
            PartType.CODE,
            new BigDecimal(100),
            Map.of(
                    "languages",
                    List.of("python"),
                    "style",
                    "FUNCTION",
                    "entryPoint",
                    "merge",
                    "tests",
                    List.of(Map.of("name", "hidden-test", "visible", false, "expected", "hidden-value"))),
            null,
            null,
            null,
            null);

    private Questions() {}

    /** A first version, published. */
    public static QuestionVersionState version(String slug, Part... parts) {
        return version(Ids.format("qst", Ids.next()), 1, slug, parts);
    }

    public static QuestionVersionState version(String question, int version, String slug, Part... parts) {
        return new QuestionVersionState(
                Ids.format("qsv", Ids.next()),
                question,
                version,
                Status.PUBLISHED,
                document(slug, version, List.of(parts)),
                Instant.now(),
                null);
    }

    public static QuestionVersionState retired(QuestionVersionState state) {
        return new QuestionVersionState(
                state.questionVersion(),
                state.question(),
                state.version(),
                Status.RETIRED,
                state.document(),
                state.publishedAt(),
                Instant.now());
    }

    /** Publishes a TEXT question in the shared bank and returns its slug. */
    public static String inTheBank(String name, Part... parts) {
        String slug = OtherServices.freshSlug(name);
        OtherServices.publish("bank", 1, version(slug, parts.length == 0 ? new Part[] {TEXT} : parts));
        return slug;
    }

    private static QuestionDocument document(String slug, int version, List<Part> parts) {
        Criterion criterion = new Criterion(
                "states-theorem",
                null,
                new BigDecimal(40),
                false,
                new LocalizedText("The hidden claim", "Скрытое утверждение"),
                null,
                List.of(),
                null);
        return new QuestionDocument(
                slug,
                Category.REINFORCEMENT_LEARNING,
                List.of("rl/policy-gradient"),
                Difficulty.MEDIUM,
                List.of(),
                List.of(),
                List.of(),
                10,
                new LocalizedText("Title " + version, "Заголовок " + version),
                new LocalizedText("State the theorem.", "Сформулируйте теорему."),
                new LocalizedText(MODEL_ANSWER, MODEL_ANSWER),
                parts,
                new Rubric(60, List.of(criterion), List.of()),
                List.of(),
                List.of());
    }
}
