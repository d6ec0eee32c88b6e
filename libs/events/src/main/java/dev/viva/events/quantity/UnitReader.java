package dev.viva.events.quantity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a unit: {@code GiB}, {@code kg·m/s^2}, {@code 1/s}, {@code requests per second}, {@code млн} not, but {@code запросов в секунду}.
 * Reading takes time in proportion to what is read; a unit has at most {@value #MOST_TERMS} terms.
 */
public final class UnitReader {
    private static final int LONGEST_UNIT = 80;
    private static final int LONGEST_NAME = 20;
    private static final int MOST_TERMS = 6;
    private static final int MOST_UNKNOWN = 3;
    private static final Set<String> PER = Set.of("per", "a", "an", "each", "every", "в", "за", "на");

    private final CharSequence text;
    private int at;

    private UnitReader(CharSequence text, int at) {
        this.text = text;
        this.at = at;
    }

    /**
     * A unit found in a text.
     *
     * @param amount of a rate over time what stands above the line: that of {@code GB per day} is a GB; else {@code null}
     * @param end behind its last character
     */
    public record Found(Unit unit, Unit amount, int end) {}

    /** The unit that a text as a whole names, as an author writes it. */
    public static Optional<Unit> unit(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_UNIT) {
            return Optional.empty();
        }
        Found found = new UnitReader(stripped, 0).read(false);
        return found != null && found.end() == stripped.length() ? Optional.of(found.unit()) : Optional.empty();
    }

    /**
     * The unit that begins at {@code from}; words that are no unit may stand before a rate: "viewed pages per second".
     *
     * @return {@code null} if none begins there
     */
    public static Found at(CharSequence text, int from) {
        UnitReader reader = new UnitReader(text, from);
        reader.spaces();
        char first = reader.charAt(reader.at);
        boolean mayBeOne = Character.isLetter(first) || first == '%' || first == '/' || first == '1';
        return mayBeOne ? reader.read(true) : null;
    }

    private Found read(boolean prose) {
        spaces();
        Unit unit = oneOver();
        int end = at;
        if (unit == null) {
            unit = powered(name());
            end = unit == null ? end : at;
        }
        if (unit == null) {
            at = end;
            Unit rate = prose ? unknownThenRate() : null;
            return rate == null ? null : new Found(rate, Unit.ONE, at);
        }
        Unit amount = null;
        for (int terms = 1; terms < MOST_TERMS; terms++) {
            at = end;
            Unit next = next(unit, prose);
            if (next == null) {
                break;
            }
            amount = next.time() < unit.time() ? unit : amount;
            unit = next;
            end = at;
        }
        return new Found(unit, amount, end);
    }

    /** {@code 1} of {@code 1/s}. */
    private Unit oneOver() {
        if (charAt(at) == '1' && charAt(at + 1) == '/' && Character.isLetter(charAt(at + 2))) {
            at++;
            return Unit.ONE;
        }
        return null;
    }

    /** The unit with one more factor, or {@code null} where none follows. */
    private Unit next(Unit unit, boolean prose) {
        int before = at;
        if (charAt(at) == '.' && charAt(at + 1) == '/') {
            at++;
        }
        spaces();
        char sign = charAt(at);
        if (sign == '/') {
            at++;
            spaces();
            Unit over = powered(name());
            return over == null ? null : unit.times(over.power(-1));
        }
        if ((sign == '*' || sign == '·') && !prose) {
            at++;
            spaces();
            Unit times = powered(name());
            return times == null ? null : unit.times(times);
        }
        int word = at;
        if (at > before && PER.contains(name().toLowerCase(Locale.ROOT))) {
            spaces();
            boolean article = at - word <= 3 && charAt(word) == 'a';
            String denominator = name();
            Unit over = powered(denominator);
            if (over != null && (!article || over.time() != 0)) {
                return unit.times(over.power(-1));
            }
            return denominator.isEmpty() || article ? null : perThenPer(unit);
        }
        // Counted things stand before the rate: requests per second.
        at = word;
        return unit.equals(Unit.ONE) && prose && at > before ? unknownThenRate() : null;
    }

    /** "per user per day": what is counted is passed over. */
    private Unit perThenPer(Unit unit) {
        spaces();
        if (!PER.contains(name().toLowerCase(Locale.ROOT))) {
            return null;
        }
        spaces();
        Unit over = powered(name());
        return over == null ? null : unit.times(over.power(-1));
    }

    /** A rate behind at most three words that are no unit, or behind none. */
    private Unit unknownThenRate() {
        for (int words = 0; words <= MOST_UNKNOWN; words++) {
            spaces();
            if (charAt(at) == '/') {
                at++;
                spaces();
                Unit over = powered(name());
                return over == null || over.time() == 0 ? null : over.power(-1);
            }
            String word = name();
            if (word.isEmpty()) {
                return null;
            }
            if (PER.contains(word.toLowerCase(Locale.ROOT))) {
                int here = at;
                spaces();
                Unit over = powered(name());
                if (over != null && over.time() != 0) {
                    return over.power(-1);
                }
                at = here;
            }
        }
        return null;
    }

    /** The unit of a name with the power behind it. */
    private Unit powered(String name) {
        Unit unit = UnitNames.of(name);
        if (unit == null || charAt(at) != '^') {
            return unit;
        }
        boolean negative = charAt(at + 1) == '-';
        int digit = at + (negative ? 2 : 1);
        if (!isDigit(charAt(digit)) || isDigit(charAt(digit + 1))) {
            return unit;
        }
        at = digit + 1;
        int exponent = charAt(digit) - '0';
        return unit.power(negative ? -exponent : exponent);
    }

    private String name() {
        if (charAt(at) == '%') {
            at++;
            return "%";
        }
        int from = at;
        while (Character.isLetter(charAt(at)) && at - from <= LONGEST_NAME) {
            at++;
        }
        return text.subSequence(from, at).toString();
    }

    private void spaces() {
        for (int i = 0; i < 2 && charAt(at) == ' '; i++) {
            at++;
        }
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
