package dev.viva.bench.agreement;

/**
 * An answer that a person has graded.
 *
 * @param questionId what the figures are clustered by; the question itself where a file names no id
 * @param score the person's score as a share of the maximum, 0 to 1, or {@code null} where the file has labels
 * @param label the person's label, or {@code null} where the file has scores
 * @param split the part of the data set, or {@code null}
 */
public record GradedAnswer(
        String questionId,
        String question,
        String referenceAnswer,
        String answer,
        Double score,
        Label label,
        String split) {

    /** What a person says of an answer as a whole. */
    public enum Label {
        CORRECT,
        INCORRECT,
        CONTRADICTORY
    }
}
