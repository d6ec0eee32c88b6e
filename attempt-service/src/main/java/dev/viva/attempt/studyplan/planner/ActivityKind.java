package dev.viva.attempt.studyplan.planner;

/** What is done in an activity. */
public enum ActivityKind {
    /** A problem is solved or a question answered, and the result looked at. */
    PROBLEM,
    /** A session with a book, a guide or a blog. */
    READING,
    /** A paper is read. */
    PAPER,
    /** One round of a stage is rehearsed. */
    MOCK,
    /** A STAR story is written, or told again. */
    STORY
}
