package dev.viva.grading.document;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** A question document or a response from outside is not what it has to be. */
public final class DocumentRefused extends Invalid {
    DocumentRefused(List<FieldError> faults) {
        super(
                "document-invalid",
                faults.size() == 1 ? faults.getFirst().detail() : faults.size() + " faults; see errors.",
                faults);
    }
}
