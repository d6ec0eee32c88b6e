package dev.viva.question.counterexample;

import dev.viva.attempt.counterexample.OfAnotherService;

/** A class of one service that uses a class of another. */
public record KnowsAnotherService(OfAnotherService other) {}
