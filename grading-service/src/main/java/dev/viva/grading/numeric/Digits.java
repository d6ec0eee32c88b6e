package dev.viva.grading.numeric;

import java.math.BigDecimal;

/**
 * Reads the digits of a number with their separators: {@code 1157407}, {@code 1 157 407}, {@code 1,157,407.5}, {@code 1.157.407},
 * {@code 1,16}.
 *
 * @param value the value; not finite where it is too large
 * @param end behind the last character
 * @param comma what its comma told about the writer's habit: {@code null} if nothing
 * @param ambiguous whether it has one comma that may mean either
 */
record Digits(double value, int end, Commas comma, boolean ambiguous) {
    /** More digits than this are no number that anybody writes. */
    private static final int MOST_DIGITS = 400;

    /** So many digits fit into a long and, as a whole number, into a double. */
    private static final int EXACT_DIGITS = 15;

    private static final int GROUP = 3;

    /** The digits that begin at {@code from}, or {@code null} where they are no number, as 1.2.3 is none. */
    static Digits at(PlainText text, int from, Commas habit) {
        int end = from;
        int dots = 0;
        int commas = 0;
        int spaces = 0;
        int lastDot = -1;
        int lastComma = -1;
        while (true) {
            int run = run(text, end);
            end += run;
            char c = text.at(end);
            boolean digitsFollow = isDigit(text.at(end + 1));
            if (c == '.' && digitsFollow) {
                lastDot = end;
                dots++;
            } else if (c == ',' && digitsFollow) {
                lastComma = end;
                commas++;
            } else if (isGroupSpace(c) && run(text, end + 1) == GROUP && dots + commas == 0 && (run <= GROUP)) {
                spaces++;
            } else {
                break;
            }
            if (end - from > MOST_DIGITS) {
                return new Digits(Double.POSITIVE_INFINITY, skip(text, end), null, false);
            }
            end++;
        }
        if (end - from > MOST_DIGITS) {
            return new Digits(Double.POSITIVE_INFINITY, end, null, false);
        }
        return read(text, from, end, new Marks(dots, commas, spaces, lastDot, lastComma), habit);
    }

    private record Marks(int dots, int commas, int spaces, int lastDot, int lastComma) {}

    private static Digits read(PlainText text, int from, int end, Marks marks, Commas habit) {
        if (marks.dots() == 0 && marks.commas() == 0) {
            return plain(text, from, end, -1, null);
        }
        if (marks.dots() > 0 && marks.commas() > 0) {
            boolean dotLast = marks.lastDot() > marks.lastComma();
            int decimal = dotLast ? marks.lastDot() : marks.lastComma();
            char group = dotLast ? ',' : '.';
            boolean one = (dotLast ? marks.dots() : marks.commas()) == 1;
            return one && grouped(text, from, decimal, group)
                    ? plain(text, from, end, decimal, dotLast ? Commas.THOUSANDS : Commas.DECIMALS)
                    : cut(text, from);
        }
        char mark = marks.commas() > 0 ? ',' : '.';
        int count = Math.max(marks.commas(), marks.dots());
        if (count > 1) {
            if (grouped(text, from, end, mark)) {
                return plain(text, from, end, -1, mark == ',' ? Commas.THOUSANDS : null);
            }
            return mark == ',' ? cut(text, from) : new Digits(Double.NaN, end, null, false);
        }
        if (mark == '.') {
            return plain(text, from, end, marks.lastDot(), null);
        }
        boolean either = grouped(text, from, end, ',') && text.at(from) != '0' && marks.spaces() == 0;
        if (!either) {
            return plain(text, from, end, marks.lastComma(), Commas.DECIMALS);
        }
        Digits read = plain(text, from, end, habit == Commas.DECIMALS ? marks.lastComma() : -1, null);
        return new Digits(read.value(), read.end(), null, true);
    }

    /** Commas that separate a list: the number ends before the first. */
    private static Digits cut(PlainText text, int from) {
        int end = from;
        while (isDigit(text.at(end))) {
            end++;
        }
        return plain(text, from, end, -1, null);
    }

    private static Digits plain(PlainText text, int from, int end, int decimal, Commas comma) {
        if (decimal < 0 && end - from <= EXACT_DIGITS) {
            return new Digits(whole(text, from, end), end, comma, false);
        }
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < end; i++) {
            if (isDigit(text.at(i))) {
                digits.append(text.at(i));
            } else if (i == decimal) {
                digits.append('.');
            }
        }
        return new Digits(new BigDecimal("0" + digits).doubleValue(), end, comma, false);
    }

    private static double whole(PlainText text, int from, int end) {
        long value = 0;
        for (int i = from; i < end; i++) {
            value = isDigit(text.at(i)) ? value * 10 + text.at(i) - '0' : value;
        }
        return value;
    }

    /** Whether all marks of the range group three digits each. */
    private static boolean grouped(PlainText text, int from, int end, char mark) {
        int run = 0;
        boolean first = true;
        for (int i = from; i < end; i++) {
            char c = text.at(i);
            if (isDigit(c)) {
                run++;
            } else {
                if (c != mark || (first ? run > GROUP || run == 0 : run != GROUP)) {
                    return false;
                }
                first = false;
                run = 0;
            }
        }
        return !first && run == GROUP;
    }

    private static int run(PlainText text, int from) {
        int end = from;
        while (isDigit(text.at(end))) {
            end++;
        }
        return end - from;
    }

    private static int skip(PlainText text, int from) {
        int end = from;
        while (isDigit(text.at(end)) || text.at(end) == ',' || text.at(end) == '.') {
            end++;
        }
        return end;
    }

    private static boolean isGroupSpace(char c) {
        return c == ' ' || c == '\'' || c == '’' || c == '_';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
