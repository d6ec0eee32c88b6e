package dev.viva.question.document;

/** How much of a document is read before it is refused; each limit bounds what a hostile sender can make the service hold. */
public final class DocumentLimits {
    /** Largest question document in bytes of UTF-8. */
    public static final int DOCUMENT_BYTES = 512 * 1024;

    /** Largest import in bytes of UTF-8. */
    public static final int IMPORT_BYTES = 32 * 1024 * 1024;

    /** Deepest nesting of lists and objects. */
    static final int DEPTH = 64;

    /** Most values in one request: about 60 bytes of memory each. */
    static final int VALUES = 1_000_000;

    /** Most documents in one import. */
    public static final int DOCUMENTS = 10_000;

    /** Longest number in characters: parsing one takes time in the square of its length. */
    static final int NUMBER_LENGTH = 400;

    /** Most faults that are told of one document. */
    public static final int FAULTS = 200;

    private DocumentLimits() {}
}
