package dev.viva.grading.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A normalised copy of a text whose every character knows where it came from.
 *
 * <p>Characters that nobody sees are left out, compatibility forms become plain ones, letters become small, ё becomes е. Offsets are
 * UTF-16 code units of the text exactly as it was sent.
 */
public final class NormalText {
    private static final int MAX_MARKS = 8;

    private final String original;
    private final char[] chars;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] upper;
    private final int length;
    private final int hidden;

    private NormalText(String original, Builder builder) {
        this.original = original;
        this.length = builder.length;
        this.chars = builder.chars;
        this.starts = builder.starts;
        this.ends = builder.ends;
        this.upper = builder.upper;
        this.hidden = builder.hidden;
    }

    public static NormalText of(String original) {
        Builder builder = new Builder(original.length() + 16);
        int at = 0;
        while (at < original.length()) {
            int codePoint = original.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            int marksEnd = next;
            while (marksEnd < original.length() && isMark(original.codePointAt(marksEnd))) {
                marksEnd += Character.charCount(original.codePointAt(marksEnd));
            }
            if (isInvisible(codePoint)) {
                builder.hidden++;
            } else {
                String cluster = original.substring(at, Math.min(marksEnd, next + MAX_MARKS));
                builder.append(cluster, at, marksEnd, Character.isUpperCase(codePoint));
            }
            at = Math.max(next, marksEnd);
        }
        return new NormalText(original, builder);
    }

    public int length() {
        return length;
    }

    public char at(int index) {
        return index >= 0 && index < length ? chars[index] : '\0';
    }

    /** Whether the character stood there as a capital letter. */
    public boolean isUpper(int index) {
        return upper[index];
    }

    public String slice(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** Offset in the original of the first code unit of character {@code index}. */
    public int start(int index) {
        return starts[index];
    }

    /** Offset in the original behind the last code unit of character {@code index}. */
    public int end(int index) {
        return ends[index];
    }

    public String original() {
        return original;
    }

    /** How many characters were left out because nobody sees them. */
    public int hidden() {
        return hidden;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || (type == Character.CONTROL && !Character.isWhitespace(codePoint))
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xFFA0
                || codePoint == 0x2800;
    }

    private static final class Builder {
        private char[] chars;
        private int[] starts;
        private int[] ends;
        private boolean[] upper;
        private int length;
        private int hidden;

        private Builder(int capacity) {
            chars = new char[capacity];
            starts = new int[capacity];
            ends = new int[capacity];
            upper = new boolean[capacity];
        }

        private void append(String cluster, int start, int end, boolean capital) {
            if (cluster.length() == 1 && cluster.charAt(0) < 0x80) {
                put(Character.toLowerCase(cluster.charAt(0)), start, end, capital);
                return;
            }
            String plain = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
            for (int i = 0; i < plain.length(); i++) {
                char c = plain(Character.toLowerCase(plain.charAt(i)));
                if (!isMark(c)) {
                    put(c, start, end, capital);
                }
            }
        }

        private static char plain(char c) {
            return switch (c) {
                case 'ё' -> 'е';
                case '’', '‘', 'ʼ', '`' -> '\'';
                case '“', '”', '„', '«', '»' -> '"';
                case '−', '‐', '‑', '‒' -> '-';
                case '–', '―' -> '—';
                case '\u2028', '\u2029', '\u0085', '\u000B', '\f', '\r' -> '\n';
                default -> Character.isSpaceChar(c) ? ' ' : c;
            };
        }

        private void put(char c, int start, int end, boolean capital) {
            if (length == chars.length) {
                int capacity = length * 2;
                chars = Arrays.copyOf(chars, capacity);
                starts = Arrays.copyOf(starts, capacity);
                ends = Arrays.copyOf(ends, capacity);
                upper = Arrays.copyOf(upper, capacity);
            }
            chars[length] = c;
            starts[length] = start;
            ends[length] = end;
            upper[length++] = capital;
        }
    }
}
