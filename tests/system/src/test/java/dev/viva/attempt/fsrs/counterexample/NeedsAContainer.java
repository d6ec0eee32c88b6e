package dev.viva.attempt.fsrs.counterexample;

import jakarta.enterprise.context.ApplicationScoped;

/** Arithmetic of memories that wants a framework. */
@ApplicationScoped
public class NeedsAContainer {}
