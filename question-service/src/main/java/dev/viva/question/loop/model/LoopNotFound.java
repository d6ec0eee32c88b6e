package dev.viva.question.loop.model;

import dev.viva.platform.problem.NotFound;

/** No loop of that name is visible to the caller. */
public final class LoopNotFound extends NotFound {
    public LoopNotFound(Object ref) {
        super("loop-not-found", "There is no loop " + ref + ".");
    }
}
