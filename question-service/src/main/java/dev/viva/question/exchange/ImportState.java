package dev.viva.question.exchange;

/** Where an import stands. */
public enum ImportState {
    /** It is worked on, or waits for it. */
    RUNNING,
    /** All of it is stored; of a dry run: all of it could be. */
    DONE,
    /** Nothing of it is stored. */
    REFUSED
}
