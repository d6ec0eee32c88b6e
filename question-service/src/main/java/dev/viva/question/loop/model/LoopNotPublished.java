package dev.viva.question.loop.model;

import dev.viva.platform.problem.Conflict;

/** A loop without a version cannot be retired. */
public final class LoopNotPublished extends Conflict {
    public LoopNotPublished(LoopId id) {
        super(
                "loop-not-published",
                "The loop " + id + " has no published version; an unpublished draft is deleted with DELETE.");
    }
}
