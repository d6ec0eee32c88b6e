package dev.viva.platform.counterexample;

import dev.viva.events.grade.Grade;

/** A technical word that knows what a grade is. */
public record KnowsTheDomain(Grade grade) {}
