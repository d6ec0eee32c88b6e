package dev.viva.attempt.candidate;

import dev.viva.platform.caller.Caller;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Forbidden;
import java.util.List;
import java.util.Optional;

/** A candidate's token names another candidate in a request. */
public final class OtherCandidate extends Forbidden {
    OtherCandidate() {
        super(
                "candidate-not-yours",
                "A candidate's token asks for its own candidate only.",
                List.of(new FieldError("/candidate", "candidate-not-yours", "This is another candidate.")));
    }

    /** The candidate that a request names in {@code /candidate}, if this caller may name it. */
    public static Optional<String> allowed(Optional<String> named, Caller caller) {
        if (named.isPresent() && !caller.candidate().orElse(named.get()).equals(named.get())) {
            throw new OtherCandidate();
        }
        return named;
    }
}
