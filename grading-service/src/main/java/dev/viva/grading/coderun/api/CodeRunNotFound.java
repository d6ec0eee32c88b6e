package dev.viva.grading.coderun.api;

import dev.viva.platform.problem.NotFound;

/** There is no such run, it is somebody else's, or it was kept for its day. */
final class CodeRunNotFound extends NotFound {
    CodeRunNotFound(String id) {
        super("code-run-not-found", "There is no code run " + id + "; runs are kept for a day.");
    }
}
