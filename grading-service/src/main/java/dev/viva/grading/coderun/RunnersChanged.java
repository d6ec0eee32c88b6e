package dev.viva.grading.coderun;

/** Fired within the transaction in which a runner said what it can take. */
public record RunnersChanged() {}
