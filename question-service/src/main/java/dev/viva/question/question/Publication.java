package dev.viva.question.question;

import dev.viva.question.exemplar.ExemplarReport;
import dev.viva.question.question.model.QuestionVersion;

/**
 * What a publication came to.
 *
 * @param created false if the draft was published already
 * @param report what the exemplars got; empty if none was run
 */
public record Publication(QuestionVersion version, boolean created, ExemplarReport report) {}
