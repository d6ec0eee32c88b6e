package dev.viva.question.catalog;

import dev.viva.platform.problem.NotFound;

/** No company of that slug is visible to the caller. */
public final class CompanyNotFound extends NotFound {
    public CompanyNotFound(String slug) {
        super("company-not-found", "There is no company " + slug + ".");
    }
}
