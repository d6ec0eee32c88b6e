package dev.viva.grading.numeric;

import java.util.Arrays;
import java.util.Map;

/**
 * A copy of a text in which numbers are easy to read, and every character knows where it came from: invisible characters are gone, digits
 * of other scripts are plain, raised digits stand behind a {@code ^}, signs of LaTeX and typography are those of a keyboard.
 *
 * <p>Letters stay as they are: whether {@code M} is a capital decides what it means.
 */
final class PlainText implements CharSequence {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Map<String, String> LATEX = Map.of(
            "times", "*",
            "cdot", "*",
            "div", "/",
            "approx", "≈",
            "sim", "≈",
            "simeq", "≈",
            "pm", "±",
            "over", "/");

    private final String original;
    private final char[] chars;
    private final int[] starts;
    private final int[] ends;
    private final int length;

    private PlainText(String original, Builder builder) {
        this.original = original;
        this.chars = builder.chars;
        this.starts = builder.starts;
        this.ends = builder.ends;
        this.length = builder.length;
    }

    static PlainText of(String original) {
        Builder builder = new Builder(original.length() + 16);
        int at = 0;
        while (at < original.length()) {
            int codePoint = original.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (codePoint == '\\') {
                next = latex(original, at, builder);
            } else if (RAISED.indexOf(codePoint) >= 0 || codePoint == '⁻') {
                next = raised(original, at, builder);
            } else if (!isInvisible(codePoint)) {
                plain(original, codePoint, at, next, builder);
            }
            at = next;
        }
        return new PlainText(original, builder);
    }

    /** The text that a range of this copy stands for. */
    String quote(int from, int to) {
        return original.substring(starts[from], ends[to - 1]);
    }

    /** Offset in the original of the first code unit of a character. */
    int start(int index) {
        return starts[index];
    }

    /** Offset in the original behind the last code unit of a character. */
    int end(int index) {
        return ends[index];
    }

    /** The character, or U+0000 beyond the ends. */
    char at(int index) {
        return index >= 0 && index < length ? chars[index] : '\0';
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public String subSequence(int from, int to) {
        return new String(chars, from, to - from);
    }

    @Override
    public String toString() {
        return subSequence(0, length);
    }

    private static void plain(String text, int codePoint, int at, int next, Builder builder) {
        if (Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER) {
            builder.put((char) ('0' + Character.digit(codePoint, 10)), at, next);
            return;
        }
        switch (codePoint) {
            case '−', '‐', '‑', '‒', '﹣', '－' -> builder.put('-', at, next);
            case '×', '·', '∙', '⋅', '∗', '•', '✕', '✖' -> builder.put('*', at, next);
            case '÷', '∕', '⁄' -> builder.put('/', at, next);
            case '∼', '~', '≅', '≃', '≊' -> builder.put('≈', at, next);
            case 'x', 'X', 'х', 'Х' -> builder.put(isTimes(text, at) ? '*' : (char) codePoint, at, next);
            case '\r' -> builder.put('\n', at, next);
            case '{' -> brace(text, at, next, builder);
            case '}' -> closing(text, at, next, builder);
            case '$' -> builder.put(' ', at, next);
            default -> {
                if (codePoint != '\n' && (Character.isSpaceChar(codePoint) || codePoint == '\t')) {
                    builder.put(' ', at, next);
                } else {
                    for (char unit : Character.toChars(codePoint)) {
                        builder.put(unit, at, next);
                    }
                }
            }
        }
    }

    /** {@code 10^{9}} and {@code 1{,}000} mean what they look like. */
    private static void brace(String text, int at, int next, Builder builder) {
        boolean afterPower = at > 0 && text.charAt(at - 1) == '^';
        boolean aroundComma = next + 1 < text.length() && text.charAt(next) == ',' && text.charAt(next + 1) == '}';
        if (!afterPower && !aroundComma) {
            builder.put(' ', at, next);
        }
    }

    private static void closing(String text, int at, int next, Builder builder) {
        boolean aroundComma = at > 1 && text.charAt(at - 1) == ',' && text.charAt(at - 2) == '{';
        if (!aroundComma) {
            builder.put(' ', at, next);
        }
    }

    /** Between numbers the letter is a sign: 3 x 3, 10^9х100. */
    private static boolean isTimes(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = at + 1;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        boolean left = before >= 0 && (Character.isDigit(text.charAt(before)) || text.charAt(before) == ')');
        boolean right = after < text.length() && (Character.isDigit(text.charAt(after)) || text.charAt(after) == '(');
        return left && right;
    }

    private static int raised(String text, int at, Builder builder) {
        builder.put('^', at, at + 1);
        int i = at;
        for (; i < text.length(); i++) {
            int digit = RAISED.indexOf(text.charAt(i));
            if (digit >= 0) {
                builder.put((char) ('0' + digit), i, i + 1);
            } else if (text.charAt(i) == '⁻' && i == at) {
                builder.put('-', i, i + 1);
            } else {
                break;
            }
        }
        return i;
    }

    private static int latex(String text, int at, Builder builder) {
        int end = at + 1;
        while (end < text.length() && isLatin(text.charAt(end)) && end - at < 20) {
            end++;
        }
        if (end == at + 1) {
            // \, and \% and \\: a space, the sign itself, a new line
            boolean sign = end < text.length() && (text.charAt(end) == '%' || text.charAt(end) == '$');
            int next = Math.min(text.length(), sign ? end : end + 1);
            if (!sign) {
                builder.put(' ', at, next);
            }
            return next;
        }
        builder.put(LATEX.getOrDefault(text.substring(at + 1, end), " ").charAt(0), at, end);
        return end;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            case Character.CONTROL -> !Character.isWhitespace(codePoint);
            default -> false;
        };
    }

    private static final class Builder {
        private char[] chars;
        private int[] starts;
        private int[] ends;
        private int length;

        private Builder(int capacity) {
            chars = new char[capacity];
            starts = new int[capacity];
            ends = new int[capacity];
        }

        private void put(char c, int start, int end) {
            if (length == chars.length) {
                int capacity = length * 2;
                chars = Arrays.copyOf(chars, capacity);
                starts = Arrays.copyOf(starts, capacity);
                ends = Arrays.copyOf(ends, capacity);
            }
            chars[length] = c;
            starts[length] = start;
            ends[length++] = end;
        }
    }
}
