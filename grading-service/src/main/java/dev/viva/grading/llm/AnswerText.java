package dev.viva.grading.llm;

import dev.viva.grading.prose.AnswerSignals.Span;
import java.util.List;
import java.util.Optional;

/**
 * An answer as a model gets to see it, with the way back to the answer as it was sent.
 *
 * <p>Characters that nobody sees are left out (they could carry words that no person reads), what speaks to the grader is replaced by a
 * mark. Quotations are found again though spaces, quotation marks and dashes may differ; what is cut out is the answer's own text.
 */
final class AnswerText {
    /** Stands in the shown text where something was left out. */
    static final String GAP = "[…]";

    private static final int LONGEST_QUOTE = 2_000;
    private static final int LEAST_QUOTE = 4;
    private static final int LONGEST_RUN = 3;
    /** A quotation that occurs more often is looked for no further. */
    private static final int MOST_PLACES = 100;

    private final String original;
    private final String plain;
    private final int[] places;

    AnswerText(String original) {
        this.original = original;
        StringBuilder chars = new StringBuilder(original.length());
        int[] from = new int[original.length()];
        for (int at = 0; at < original.length(); at += Character.charCount(original.codePointAt(at))) {
            int codePoint = original.codePointAt(at);
            if (isInvisible(codePoint)) {
                continue;
            }
            for (int unit = 0; unit < Character.charCount(codePoint); unit++) {
                char plainChar = plain(original.charAt(at + unit));
                if (plainChar != ' ' || chars.isEmpty() || chars.charAt(chars.length() - 1) != ' ') {
                    from[chars.length()] = at + unit;
                    chars.append(plainChar);
                }
            }
        }
        this.plain = chars.toString();
        this.places = from;
    }

    /** The answer without what nobody sees and without {@code hidden} stretches, which are in order. */
    String shown(List<Span> hidden) {
        StringBuilder shown = new StringBuilder(original.length());
        int next = 0;
        int run = 0;
        for (int at = 0; at < original.length(); ) {
            if (next < hidden.size() && at >= hidden.get(next).start()) {
                if (at < hidden.get(next).end()) {
                    shown.append(GAP);
                    at = hidden.get(next).end();
                }
                next++;
                continue;
            }
            int codePoint = original.codePointAt(at);
            at += Character.charCount(codePoint);
            if (!isInvisible(codePoint)) {
                run = codePoint == '<' ? run + 1 : 0;
                shown.appendCodePoint(run >= LONGEST_RUN ? '‹' : codePoint);
            }
        }
        return shown.toString();
    }

    /**
     * Where the answer says what a model quotes: the first place that is not barred. A few characters prove nothing, unless the answer
     * has no more.
     */
    Optional<Span> find(String quote, List<Span> barred) {
        String wanted = trimmed(new AnswerText(cut(quote)).plain);
        if (wanted.isEmpty() || (wanted.length() < LEAST_QUOTE && !wanted.equals(plain.strip()))) {
            return Optional.empty();
        }
        int tried = 0;
        for (int at = plain.indexOf(wanted); at >= 0 && tried < MOST_PLACES; at = plain.indexOf(wanted, at + 1)) {
            tried++;
            int end = at + wanted.length();
            Span span = new Span(places[at], places[end - 1] + 1);
            if (isWhole(at, end) && barred.stream().noneMatch(bar -> bar.overlaps(span.start(), span.end()))) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    private static String cut(String quote) {
        return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE);
    }

    /** Neither end lies inside a word. */
    private boolean isWhole(int from, int to) {
        return !(from > 0 && isWordBetween(from - 1)) && !(to < plain.length() && isWordBetween(to - 1));
    }

    private boolean isWordBetween(int at) {
        return Character.isLetterOrDigit(plain.charAt(at)) && Character.isLetterOrDigit(plain.charAt(at + 1));
    }

    /** Without the marks that a model puts around what it quotes. */
    private static String trimmed(String quote) {
        int from = 0;
        int to = quote.length();
        while (from < to && isAround(quote.charAt(from))) {
            from++;
        }
        while (to > from && isAround(quote.charAt(to - 1))) {
            to--;
        }
        return quote.substring(from, to);
    }

    private static boolean isAround(char c) {
        return c == ' ' || c == '"' || c == '\'' || c == '…' || c == '.' || c == ',' || c == ';' || c == ':';
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\t' && codePoint != '\r';
            default -> codePoint >= 0xFE00 && codePoint <= 0xFE0F;
        };
    }

    private static char plain(char c) {
        return switch (c) {
            case '“', '”', '„', '«', '»' -> '"';
            case '‘', '’' -> '\'';
            case '–', '—', '‑', '−' -> '-';
            case '‹' -> '<';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
        };
    }
}
