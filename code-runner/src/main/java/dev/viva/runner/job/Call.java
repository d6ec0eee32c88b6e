package dev.viva.runner.job;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One call of a CLASS test.
 *
 * @param expected null if the result of this call does not matter; an expected null is a JSON null
 */
public record Call(String method, JsonNode args, JsonNode kwargs, JsonNode expected) {}
