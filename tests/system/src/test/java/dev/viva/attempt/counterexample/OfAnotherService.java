package dev.viva.attempt.counterexample;

/** Stands for any class of attempt-service. */
public final class OfAnotherService {}
