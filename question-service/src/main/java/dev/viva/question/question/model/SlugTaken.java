package dev.viva.question.question.model;

import dev.viva.platform.problem.Conflict;

/** Another question of the tenant has this slug. */
public final class SlugTaken extends Conflict {
    public SlugTaken(String slug) {
        super("slug-taken", "There is already a question with the slug " + slug + "; change that one with PUT.");
    }
}
