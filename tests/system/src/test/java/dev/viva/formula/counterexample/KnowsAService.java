package dev.viva.formula.counterexample;

import dev.viva.attempt.counterexample.OfAnotherService;

/** A formula that knows who asks. */
public record KnowsAService(OfAnotherService service) {}
