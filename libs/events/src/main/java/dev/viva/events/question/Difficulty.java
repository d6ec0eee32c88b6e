package dev.viva.events.question;

/** How hard a question is for a candidate who is prepared for its stage. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
