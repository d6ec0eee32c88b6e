package dev.viva.question.loop.model;

import dev.viva.platform.problem.Conflict;

/** Another loop of the tenant has this slug. */
public final class LoopSlugTaken extends Conflict {
    public LoopSlugTaken(String slug) {
        super("slug-taken", "There is already a loop with the slug " + slug + "; change that one with PUT.");
    }
}
