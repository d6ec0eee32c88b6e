package dev.viva.question.exchange;

/** What an import does with one document. */
public enum ImportOutcome {
    CREATED,
    UPDATED,
    PUBLISHED,
    /** It says what is stored already. */
    UNCHANGED,
    /** It has faults. */
    REFUSED;

    /** What an import that may {@code publish} does with a document, by what the tenant owns, has drafted and has published. */
    static ImportOutcome of(boolean own, boolean drafted, boolean published, boolean publish) {
        if (drafted && (published || !publish)) {
            return UNCHANGED;
        }
        if (publish) {
            return PUBLISHED;
        }
        return own ? UPDATED : CREATED;
    }
}
