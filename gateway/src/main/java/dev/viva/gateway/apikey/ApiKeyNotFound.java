package dev.viva.gateway.apikey;

import dev.viva.platform.problem.NotFound;

/** The tenant has no such key. */
final class ApiKeyNotFound extends NotFound {
    ApiKeyNotFound(ApiKeyId id) {
        super("api-key-not-found", "There is no API key " + id + ".");
    }
}
