package dev.viva.question.loop.model;

import dev.viva.platform.problem.Conflict;

/** The document has another slug than the published loop. */
public final class LoopSlugFixed extends Conflict {
    public LoopSlugFixed(String slug, String other) {
        super(
                "slug-fixed",
                "The loop is published as " + slug + "; it cannot become " + other
                        + ". Make a new loop, and retire this one.");
    }
}
