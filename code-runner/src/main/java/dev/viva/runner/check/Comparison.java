package dev.viva.runner.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.runner.job.CheckerSpec;

/** The built-in checkers. CUSTOM is not one: it needs a box. */
public final class Comparison {
    private static final double DEFAULT_RELATIVE = 1e-9;

    private Comparison() {}

    /** Of a result with its expectation. */
    public static boolean of(CheckerSpec checker, JsonNode expected, JsonNode got) {
        return switch (checker.kind()) {
            case EXACT -> Values.equal(expected, got);
            case TOKENS -> Texts.tokens(plain(expected), plain(got));
            case FLOAT -> Values.near(expected, got, absolute(checker), relative(checker));
            case UNORDERED -> Values.unordered(expected, got);
            case CUSTOM -> throw new IllegalArgumentException("a custom checker runs in a box");
        };
    }

    /** Of a printed text with the expected one. */
    public static boolean of(CheckerSpec checker, String expected, String got) {
        return switch (checker.kind()) {
            case EXACT -> Texts.equal(expected, got);
            case TOKENS -> Texts.tokens(expected, got);
            case FLOAT -> Texts.near(expected, got, absolute(checker), relative(checker));
            case UNORDERED -> Texts.unordered(expected, got);
            case CUSTOM -> throw new IllegalArgumentException("a custom checker runs in a box");
        };
    }

    private static double absolute(CheckerSpec checker) {
        return checker.absolute() == null ? 0 : checker.absolute();
    }

    private static double relative(CheckerSpec checker) {
        if (checker.relative() != null) {
            return checker.relative();
        }
        return checker.absolute() == null ? DEFAULT_RELATIVE : 0;
    }

    private static String plain(JsonNode node) {
        return node.isTextual() ? node.textValue() : node.toString();
    }
}
