package dev.viva.runner.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/** What a candidate sees of a failed visible test. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Failure(JsonNode input, JsonNode expected, JsonNode got) {}
