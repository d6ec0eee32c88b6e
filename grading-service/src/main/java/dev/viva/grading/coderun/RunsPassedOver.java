package dev.viva.grading.coderun;

/** Fired when the dispatcher had no slot for runs that came since it looked last: they have to wait. */
public record RunsPassedOver() {}
