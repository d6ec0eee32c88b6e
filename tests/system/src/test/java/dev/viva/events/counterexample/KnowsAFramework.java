package dev.viva.events.counterexample;

import com.fasterxml.jackson.databind.JsonNode;

/** A contract that only users of one JSON library can read. */
public record KnowsAFramework(JsonNode tree) {}
