package dev.viva.runner.check;

import java.util.Arrays;
import java.util.List;

/** Equality of what programs print. */
final class Texts {
    private Texts() {}

    /** Character by character, but for white space at the end of the text and CR before LF. */
    static boolean equal(String expected, String got) {
        return normal(expected).equals(normal(got));
    }

    /** The same words, whatever stands between them. */
    static boolean tokens(String expected, String got) {
        return words(expected).equals(words(got));
    }

    /** The same words, where numbers may differ as in {@link Values#near}. */
    static boolean near(String expected, String got, double absolute, double relative) {
        List<String> wanted = words(expected);
        List<String> found = words(got);
        if (wanted.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).equals(found.get(i)) && !nearWords(wanted.get(i), found.get(i), absolute, relative)) {
                return false;
            }
        }
        return true;
    }

    /** The same lines in any order. */
    static boolean unordered(String expected, String got) {
        return lines(expected).equals(lines(got));
    }

    private static boolean nearWords(String expected, String got, double absolute, double relative) {
        try {
            return Values.nearNumbers(Double.parseDouble(expected), Double.parseDouble(got), absolute, relative);
        } catch (NumberFormatException aWord) {
            return false;
        }
    }

    private static List<String> lines(String text) {
        return normal(text).lines().map(String::stripTrailing).sorted().toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String normal(String text) {
        return text.replace("\r\n", "\n").stripTrailing();
    }
}
