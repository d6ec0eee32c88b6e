package dev.viva.events.loop;

import dev.viva.events.question.LocalizedText;

/**
 * Something that is said of a company or its process, with where it comes from.
 *
 * @param value the figure in it, as a text such as {@code 0.3 %}; {@code null} where there is none
 * @param asOf when it was said: a year, a month or a day
 */
public record Fact(String id, LocalizedText statement, String value, String source, String asOf, Certainty certainty) {}
