package dev.viva.events.question;

/** The form of a part's answer, and so the kind of grader that reads it. */
public enum PartType {
    TEXT,
    CODE,
    NUMERIC,
    FORMULA,
    CHOICE,
    DIAGRAM,
    /** A STAR story: situation, task, action, result. */
    STORY
}
