package dev.viva.grading.testing;

import dev.viva.events.attempt.Response;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.events.question.RedFlag;
import dev.viva.events.question.Rubric;
import java.math.BigDecimal;
import java.util.List;

/** A question of whose second criterion the grader has to be wholly sure, and answers that it is not sure of. */
public final class ReviewQuestions {
    /** States the first criterion for certain, and of the second one a part. */
    public static final String HALF_ANSWER = Questions.STRONG_ANSWER
            + " A learned baseline is subtracted to reduce something in the estimate of the gradient.";

    private ReviewQuestions() {}

    public static QuestionVersionState publish(String tenant, String slug) {
        return Questions.publish(tenant, Questions.published(document(slug)));
    }

    public static Response halfAnswer() {
        return Response.text(HALF_ANSWER);
    }

    public static QuestionDocument document(String slug) {
        QuestionDocument plain = Questions.text(slug);
        LocalizedText baseline = new LocalizedText(
                "Subtracting a learned baseline reduces the variance of the gradient estimate and adds no bias.",
                "Вычитание обученного базового уровня уменьшает дисперсию оценки градиента и не вносит смещения.");
        LocalizedText needsModel = new LocalizedText(
                "The policy gradient cannot be computed without a model of the transition probabilities.",
                "Градиент политики нельзя вычислить без модели вероятностей переходов.");
        Criterion first = plain.rubric().criteria().getFirst();
        return new QuestionDocument(
                slug,
                plain.category(),
                plain.topics(),
                plain.difficulty(),
                null,
                null,
                null,
                10,
                plain.title(),
                plain.prompt(),
                plain.modelAnswer(),
                List.of(Part.of("main", PartType.TEXT)),
                new Rubric(
                        60,
                        List.of(
                                new Criterion(
                                        first.id(), null, new BigDecimal(60), false, first.claim(), null, null, null),
                                new Criterion(
                                        "baseline",
                                        null,
                                        new BigDecimal(40),
                                        false,
                                        baseline,
                                        null,
                                        null,
                                        null,
                                        BigDecimal.ONE)),
                        List.of(new RedFlag("needs-model", null, new BigDecimal(20), null, null, needsModel, null))),
                List.of(),
                List.of());
    }
}
