package dev.viva.attempt.question;

import dev.viva.events.question.QuestionDocument;

/**
 * What never changes of a published version, so it is read once and remembered.
 *
 * @param version 1, 2, 3 … per question
 */
public record AskedQuestion(QuestionVersionId id, QuestionId question, int version, QuestionDocument document) {}
