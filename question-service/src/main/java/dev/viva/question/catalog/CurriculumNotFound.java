package dev.viva.question.catalog;

import dev.viva.platform.problem.NotFound;

/** Neither the company has a curriculum, nor is there the default one. */
public final class CurriculumNotFound extends NotFound {
    CurriculumNotFound(String company) {
        super("curriculum-not-found", "There is no curriculum for the company '" + company + "', and no default one.");
    }
}
