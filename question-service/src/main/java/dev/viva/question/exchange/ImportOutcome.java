package dev.viva.question.exchange;

/** What an import does with one document. */
public enum ImportOutcome {
    CREATED,
    UPDATED,
    PUBLISHED,
    /** It says what is stored already. */
    UNCHANGED,
    /** It has faults. */
    REFUSED
}
