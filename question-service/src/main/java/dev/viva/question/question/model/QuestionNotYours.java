package dev.viva.question.question.model;

import dev.viva.platform.problem.Forbidden;

/** The question belongs to the shared bank, which its readers cannot change. */
public final class QuestionNotYours extends Forbidden {
    public QuestionNotYours(QuestionRef ref) {
        super(
                "question-not-yours",
                "The question " + ref
                        + " belongs to the shared bank. A question of your own with the same slug takes its place.");
    }
}
