package dev.viva.question.exchange;

import dev.viva.platform.problem.NotFound;

/** No import of that name is visible to the caller. */
public final class ImportNotFound extends NotFound {
    ImportNotFound(String id) {
        super("import-not-found", "There is no bank import " + id + ".");
    }
}
