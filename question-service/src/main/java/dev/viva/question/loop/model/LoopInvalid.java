package dev.viva.question.loop.model;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import dev.viva.question.document.Fault;
import java.util.List;

/** The document breaks rules; every fault is named. */
public final class LoopInvalid extends Invalid {
    public LoopInvalid(List<Fault> faults) {
        super(
                "document-invalid",
                "The loop document has " + faults.size() + (faults.size() == 1 ? " fault." : " faults."),
                faults.stream()
                        .map(fault -> new FieldError(fault.pointer(), fault.code(), fault.detail()))
                        .toList());
    }
}
