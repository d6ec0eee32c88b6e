package dev.viva.platform.idempotency;

import java.util.Map;

/**
 * The first answer to a request.
 *
 * @param body JSON as it was sent; {@code null} for an answer without one
 */
record StoredAnswer(String requestHash, int status, Map<String, String> headers, String body) {}
