package dev.viva.gateway.deadletter;

import dev.viva.platform.problem.NotFound;

/** No service has such a letter. */
final class DeadLetterNotFound extends NotFound {
    DeadLetterNotFound(String id) {
        super("dead-letter-not-found", "There is no dead letter " + id + ".");
    }
}
