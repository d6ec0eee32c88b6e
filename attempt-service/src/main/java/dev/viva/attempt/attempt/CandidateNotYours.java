package dev.viva.attempt.attempt;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Forbidden;
import java.util.List;

/** A candidate's token starts attempts for that candidate alone. */
public final class CandidateNotYours extends Forbidden {
    CandidateNotYours() {
        super(
                "candidate-not-yours",
                "A candidate's token starts attempts for its own candidate only; leave the field out.",
                List.of(new FieldError("/candidate", "candidate-not-yours", "This is another candidate.")));
    }
}
