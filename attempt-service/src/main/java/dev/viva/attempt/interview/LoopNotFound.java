package dev.viva.attempt.interview;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** A new interview names a loop that this caller does not have, or that has not arrived here yet. */
public final class LoopNotFound extends Invalid {
    LoopNotFound() {
        super(
                "loop-not-found",
                "There is no published loop of that name; GET /v1/loops lists them. One that was published a moment ago"
                        + " is here within a second.",
                List.of(new FieldError("/loop", "loop-not-found", "There is no published loop of that name.")));
    }
}
