package dev.viva.grading.text;

/**
 * A piece of a sentence that states one thing.
 *
 * @param from index of its first token
 * @param to index behind its last token
 * @param sentence the number of the sentence that it stands in
 * @param stance whether the speaker says it in earnest
 */
public record Clause(int from, int to, int sentence, Stance stance) {

    /** Whose words they are. */
    public enum Stance {
        /** The speaker says so. */
        ASSERTED,
        /** The speaker tells what others think. */
        REPORTED,
        /** The speaker asks. */
        ASKED,
        /** It speaks to the grader instead of answering. */
        INSTRUCTION
    }

    Clause with(Stance other) {
        return new Clause(from, to, sentence, other);
    }
}
