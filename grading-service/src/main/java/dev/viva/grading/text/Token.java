package dev.viva.grading.text;

import java.util.List;

/**
 * One token of a text.
 *
 * @param text normalised: small letters, plain characters
 * @param start offset of its first code unit in the text as sent
 * @param end offset behind its last one
 * @param forms the lemmas it may have, then coarser stems
 * @param lemmas how many of the forms are lemmas
 * @param weight how much it says: 0 for function words and punctuation, up to 1 for rare words
 */
public record Token(
        Kind kind,
        String text,
        int start,
        int end,
        boolean capital,
        List<String> forms,
        int lemmas,
        Role role,
        double weight) {

    /** What sort of thing a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION,
        BREAK
    }

    /** What a word does in a sentence, as far as the dictionaries tell. */
    public enum Role {
        FUNCTION,
        VERB,
        MAYBE_VERB,
        OTHER,
        UNKNOWN,
        NONE
    }

    public boolean is(String other) {
        return text.equals(other);
    }

    /** Whether it carries meaning of its own. */
    public boolean isContent() {
        return weight > 0;
    }
}
