package dev.viva.attempt.studyplan;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** Nothing says what to study for the company of the loop. */
public final class NoCurriculum extends Invalid {
    NoCurriculum(String company) {
        super(
                "no-curriculum",
                "There is no curriculum for the company '" + company
                        + "' and no default one; import one with the bank first.",
                List.of(new FieldError("/loop", "no-curriculum", "No curriculum prepares for its company.")));
    }
}
