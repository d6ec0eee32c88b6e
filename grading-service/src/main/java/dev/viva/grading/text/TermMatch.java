package dev.viva.grading.text;

/**
 * A term of the field found in a text.
 *
 * @param concept its key, starting with #
 * @param opposite whether the phrase means the contrary of the term
 * @param polar whether the term has a contrary at all
 * @param from index of its first token
 * @param to index behind its last token
 */
public record TermMatch(String concept, boolean opposite, boolean polar, int from, int to) {
    public int length() {
        return to - from;
    }
}
