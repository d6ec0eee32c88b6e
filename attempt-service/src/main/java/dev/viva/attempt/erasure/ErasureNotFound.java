package dev.viva.attempt.erasure;

import dev.viva.platform.problem.NotFound;

/** There is no such erasure of this tenant. */
public final class ErasureNotFound extends NotFound {
    ErasureNotFound(ErasureId id) {
        super("erasure-not-found", "There is no erasure " + id + " that you can see.");
    }
}
