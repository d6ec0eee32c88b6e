package dev.viva.bench.agreement;

import dev.viva.bench.agreement.GradedAnswer.Label;

/**
 * One answer, graded by a person and by the grader.
 *
 * @param question what the figures are clustered by
 * @param human the person's score, 0 to 1; of labels 1 for correct, else 0
 * @param label the person's label, or {@code null}
 * @param score the grader's score, 0 to 1
 * @param said the grader's label
 * @param overlap the share of the reference answer's words that the answer has, 0 to 1
 */
public record Comparison(String question, double human, Label label, double score, Label said, double overlap) {

    /** What a grader says of an answer: contradictory if a red flag is present, else correct if it passes. */
    public static Comparison of(GradedAnswer answer, double percent, boolean passed, boolean redFlag) {
        Label said = redFlag ? Label.CONTRADICTORY : passed ? Label.CORRECT : Label.INCORRECT;
        double human = answer.score() != null ? answer.score() : answer.label() == Label.CORRECT ? 1 : 0;
        return new Comparison(
                answer.questionId(),
                human,
                answer.label(),
                percent / 100,
                said,
                WordOverlap.of(answer.referenceAnswer(), answer.answer()));
    }
}
