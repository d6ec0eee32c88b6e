package dev.viva.attempt.attempt;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** Nothing was saved and nothing was sent along, so there is nothing to hand in. An empty text is something. */
public final class NothingToSubmit extends Invalid {
    NothingToSubmit(AttemptId id) {
        super(
                "nothing-to-submit",
                "Attempt " + id + " has no saved response. Save one, or send it in the body of the submission.",
                List.of(new FieldError("", "nothing-to-submit", "A response is needed.")));
    }
}
