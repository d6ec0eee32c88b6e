package dev.viva.runner.job;

/**
 * How a result is compared with what was expected.
 *
 * @param absolute FLOAT: greatest difference, default 0
 * @param relative FLOAT: greatest difference as a part of the expected number, default 1e-9 if both are left out
 * @param language CUSTOM: language id of {@code source}
 * @param source CUSTOM: a program with {@code check(input, expected, got)} that returns true or false; it runs in a sandbox of its own
 */
public record CheckerSpec(Kind kind, Double absolute, Double relative, String language, String source) {
    public static final CheckerSpec EXACT = new CheckerSpec(Kind.EXACT, null, null, null, null);

    /** The ways to compare. */
    public enum Kind {
        EXACT,
        TOKENS,
        FLOAT,
        UNORDERED,
        CUSTOM
    }

    public CheckerSpec {
        if (kind == null) {
            throw new IllegalArgumentException("a checker needs a kind");
        }
        if (kind == Kind.CUSTOM && (language == null || source == null)) {
            throw new IllegalArgumentException("a custom checker needs a language and a source");
        }
    }
}
