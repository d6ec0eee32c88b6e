package dev.viva.question.loop.model;

import dev.viva.platform.problem.Conflict;

/** A published loop can be retired, not deleted: interviews refer to its versions. */
public final class LoopPublished extends Conflict {
    public LoopPublished(LoopId id) {
        super(
                "loop-published",
                "The loop " + id + " has published versions, which interviews refer to: retire it instead.");
    }
}
