package dev.viva.grading.grading;

/**
 * A person who decides.
 *
 * @param name the tenant's own name for the person, 1 to 128 characters
 * @param caller whose key or token it was, by id
 */
public record Reviewer(String name, String caller) {}
