package dev.viva.question.question.model;

import dev.viva.platform.problem.Conflict;

/** The document has another slug than the published question. */
public final class SlugFixed extends Conflict {
    public SlugFixed(String slug, String other) {
        super(
                "slug-fixed",
                "The question is published as " + slug + "; it cannot become " + other
                        + ". Make a new question, and retire this one.");
    }
}
