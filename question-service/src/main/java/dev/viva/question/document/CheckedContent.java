package dev.viva.question.document;

/** A document without a fault, as far as storing it goes. */
public interface CheckedContent {
    /** The name that candidates and scripts know it by. */
    String slug();

    /** As its author wrote it, as JSON text: what is stored. */
    String json();

    /** Equal for documents that say the same. */
    String fingerprint();
}
