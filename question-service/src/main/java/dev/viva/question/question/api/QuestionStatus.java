package dev.viva.question.question.api;

import dev.viva.events.question.QuestionVersionState;

/** Where a question stands. */
public enum QuestionStatus {
    DRAFT,
    PUBLISHED,
    RETIRED;

    static QuestionStatus of(QuestionVersionState.Status status) {
        return switch (status) {
            case PUBLISHED -> PUBLISHED;
            case RETIRED -> RETIRED;
        };
    }
}
