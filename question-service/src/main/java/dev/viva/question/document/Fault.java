package dev.viva.question.document;

/**
 * One thing that is wrong with a document.
 *
 * @param pointer JSON Pointer (RFC 6901) of the value that is wrong, or of the place where one is missing
 * @param code stable, for programs
 * @param detail one English sentence, for people
 */
public record Fault(String pointer, String code, String detail) {

    /** The pointer of the child {@code name} of {@code parent}. */
    static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String child(String parent, int index) {
        return parent + "/" + index;
    }
}
