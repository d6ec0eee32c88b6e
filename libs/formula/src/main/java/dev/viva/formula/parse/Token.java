package dev.viva.formula.parse;

/**
 * One piece of a formula.
 *
 * @param text what it stands for in one spelling: a number, a letter, a word, a command with its backslash, a sign
 * @param at offset in UTF-16 code units of the formula as it was sent
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        NUMBER,
        /** A letter, a Greek letter or a word that is one name. */
        NAME,
        /** Something that is done: {@code \frac}, {@code \sum}, {@code \nabla}. */
        COMMAND,
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.COMMAND) && text.equals(sign);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}
