package dev.viva.question.loop.model;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import dev.viva.question.document.Fault;
import java.util.List;

/** The published questions are not enough for the rules or gates of a loop; each shortfall is named. */
public final class LoopNotSatisfiable extends Invalid {
    public LoopNotSatisfiable(List<Fault> shortfalls) {
        super(
                "loop-not-satisfiable",
                "The published questions are not enough for this loop; nothing was published.",
                shortfalls.stream()
                        .map(fault -> new FieldError(fault.pointer(), fault.code(), fault.detail()))
                        .toList());
    }
}
