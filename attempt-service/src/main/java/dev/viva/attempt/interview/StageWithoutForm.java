package dev.viva.attempt.interview;

import dev.viva.platform.problem.NotFound;

/** The stage asks questions instead of a form. */
public final class StageWithoutForm extends NotFound {
    StageWithoutForm(String stage) {
        super("stage-without-form", "The stage " + stage + " has no form.");
    }
}
