package dev.viva.attempt.interview;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Forbidden;
import java.util.List;

/** A candidate's token starts interviews for that candidate alone. */
public final class NotYourInterview extends Forbidden {
    NotYourInterview() {
        super(
                "candidate-not-yours",
                "A candidate's token starts interviews for its own candidate only; leave the field out.",
                List.of(new FieldError("/candidate", "candidate-not-yours", "This is another candidate.")));
    }
}
