package dev.viva.formula.parse;

import dev.viva.formula.parse.FormulaFault.Reason;
import java.util.List;

/** What stands around a formula: spaces, dollar signs, {@code \[ \]}, {@code \( \)}, a full stop behind it. */
final class Delimiters {
    private static final List<List<String>> PAIRS =
            List.of(List.of("$$", "$$"), List.of("$", "$"), List.of("\\[", "\\]"), List.of("\\(", "\\)"));

    private Delimiters() {}

    /** Where the formula ends. */
    static int end(String text) {
        return bounds(text)[1];
    }

    /** Where the formula that ends at {@code end} begins. */
    static int start(String text, int end) {
        return Math.min(bounds(text)[0], end);
    }

    private static int[] bounds(String text) {
        int start = 0;
        int end = trimEnd(text, 0, text.length());
        start = skip(text, start, end);
        for (List<String> pair : PAIRS) {
            String open = pair.getFirst();
            String close = pair.getLast();
            if (text.startsWith(open, start)) {
                if (end - open.length() - close.length() < start || !text.startsWith(close, end - close.length())) {
                    throw new FormulaFault(Reason.SEVERAL_FORMULAS, start, open);
                }
                start += open.length();
                end -= close.length();
                break;
            }
        }
        int stray = text.indexOf('$', start);
        if (stray >= 0 && stray < end) {
            throw new FormulaFault(Reason.SEVERAL_FORMULAS, stray, "$");
        }
        start = skip(text, start, end);
        return new int[] {start, Math.max(start, trimEnd(text, start, end))};
    }

    private static int skip(String text, int from, int end) {
        int start = from;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int trimEnd(String text, int start, int from) {
        int end = from;
        while (end > start
                && (Character.isWhitespace(text.charAt(end - 1)) || ".,;".indexOf(text.charAt(end - 1)) >= 0)) {
            boolean spaceCommand = end - 2 >= start && text.charAt(end - 2) == '\\';
            end -= spaceCommand ? 2 : 1;
        }
        return end;
    }
}
