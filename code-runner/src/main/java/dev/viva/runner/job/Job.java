package dev.viva.runner.job;

/** One program to be run against the tests of one task. */
public record Job(String id, String language, String source, CodeTask task) {}
