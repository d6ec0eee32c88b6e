package dev.viva.grading.review;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** What a person decided does not fit the question or the response. */
final class OutcomesInvalid extends Invalid {
    OutcomesInvalid(List<FieldError> faults) {
        super(
                "outcomes-invalid",
                faults.size() == 1 ? faults.getFirst().detail() : faults.size() + " faults; see errors.",
                faults);
    }
}
