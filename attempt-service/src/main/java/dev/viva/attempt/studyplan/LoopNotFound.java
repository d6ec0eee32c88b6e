package dev.viva.attempt.studyplan;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** No published loop of that name, or not here yet. */
public final class LoopNotFound extends Invalid {
    LoopNotFound() {
        super(
                "loop-not-found",
                "There is no published loop of this slug or id; GET /v1/loops lists them.",
                List.of(new FieldError("/loop", "unknown-reference", "No published loop has this slug or id.")));
    }
}
