package dev.viva.grading.numeric;

import dev.viva.events.quantity.Unit;
import dev.viva.events.quantity.UnitReader;
import dev.viva.grading.numeric.Quantity.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the numbers of a text: {@code 1.16e6}, {@code 1,16 млн/с}, {@code 1.16M QPS}, {@code 1 157 407}, {@code 10^9}, {@code 10⁹},
 * {@code 1.2×10^6}, {@code 7B}. Digits of names ({@code GPT-3}, {@code L2}) are none. The time it takes grows linearly with the text.
 */
final class NumberReader {
    /** An exponent beyond this leaves what a double holds. */
    private static final int HIGHEST_EXPONENT = 400;

    private static final int LONGEST_WORD = 12;

    private final PlainText text;
    private final Commas habit;
    private final List<Quantity> found = new ArrayList<>();
    private int thousands;
    private int decimals;

    private NumberReader(PlainText text, Commas habit) {
        this.text = text;
        this.habit = habit;
    }

    /** All numbers in their order; a comma that may mean either is read as elsewhere in the text, else by the language. */
    static List<Quantity> read(PlainText text, String language) {
        Commas byLanguage = Commas.of(language);
        NumberReader reader = new NumberReader(text, byLanguage);
        reader.all();
        Commas shown = reader.thousands > 0 && reader.decimals == 0
                ? Commas.THOUSANDS
                : reader.decimals > 0 && reader.thousands == 0 ? Commas.DECIMALS : null;
        if (shown == null) {
            return List.copyOf(reader.found);
        }
        NumberReader again = new NumberReader(text, shown);
        again.all();
        return again.found.stream()
                .map(quantity -> new Quantity(quantity.from(), quantity.to(), quantity.readings(), false))
                .toList();
    }

    private void all() {
        int at = 0;
        while (at < text.length()) {
            char c = text.at(at);
            if (Digits.isDigit(c)
                    || (c == '.' && Digits.isDigit(text.at(at + 1)) && !Digits.isDigit(text.at(at - 1)))) {
                at = number(at);
            } else if (Character.isLetter(c) || c == '_') {
                at = name(at);
            } else {
                at++;
            }
        }
    }

    /** A word with the digits that belong to it: GPT-3, x2, H100. A letter e is none between a number and its exponent. */
    private int name(int from) {
        int at = from;
        while (Character.isLetterOrDigit(text.at(at)) || text.at(at) == '_') {
            at++;
        }
        if (text.at(at) == '-' && Digits.isDigit(text.at(at + 1)) && !isUnitPower(at)) {
            at++;
            while (Character.isLetterOrDigit(text.at(at)) || (text.at(at) == '.' && Digits.isDigit(text.at(at + 1)))) {
                at++;
            }
        }
        return Math.max(at, from + 1);
    }

    private boolean isUnitPower(int at) {
        return text.at(at - 1) == '^';
    }

    /** Reads the number at {@code from} and says where to go on. */
    private int number(int from) {
        Digits digits = Digits.at(text, from, habit);
        note(digits);
        double value = digits.value();
        int end = digits.end();
        Power power = power(value, end);
        value = power.value();
        end = power.end();
        if (text.at(end) == '^') {
            return afterTower(end);
        }
        boolean negative = isNegative(from);
        value = negative ? -value : value;
        int begin = negative ? from - 1 : from;
        if (!Double.isFinite(value)) {
            return end;
        }
        return withUnit(begin, end, value, digits.ambiguous());
    }

    private void note(Digits digits) {
        if (digits.comma() == Commas.THOUSANDS) {
            thousands++;
        } else if (digits.comma() == Commas.DECIMALS) {
            decimals++;
        }
    }

    private record Power(double value, int end) {}

    /** {@code e6}, {@code ^9}, {@code **9}, {@code *10^6} behind a number. */
    private Power power(double value, int at) {
        char c = text.at(at);
        if (c == 'e' || c == 'E' || c == 'е' || c == 'Е') {
            boolean signed = text.at(at + 1) == '-' || text.at(at + 1) == '+';
            Power exponent = integer(at + 1);
            boolean alone = exponent != null && !Character.isLetter(text.at(exponent.end()));
            if (alone && (signed || Digits.isDigit(text.at(at + 1)))) {
                return new Power(scaled(value, exponent.value()), exponent.end());
            }
            return new Power(value, at);
        }
        Power own = raised(value, at);
        if (own != null) {
            return own;
        }
        int ten = tenToThe(at);
        Power exponent = ten < 0 ? null : raised(10, ten);
        return exponent == null ? new Power(value, at) : new Power(value * exponent.value(), exponent.end());
    }

    /** A base with the exponent at {@code at}, or {@code null}. */
    private Power raised(double base, int at) {
        int sign = text.at(at) == ' ' && text.at(at + 1) == '^' ? at + 1 : at;
        int behind = text.at(sign) == '^' ? sign + 1 : text.at(sign) == '*' && text.at(sign + 1) == '*' ? sign + 2 : -1;
        if (behind < 0) {
            return null;
        }
        behind = text.at(behind) == ' ' ? behind + 1 : behind;
        boolean inside = text.at(behind) == '(';
        Power exponent = integer(inside ? behind + 1 : behind);
        if (exponent == null || (inside && text.at(exponent.end()) != ')')) {
            return null;
        }
        double value = Math.abs(exponent.value()) > HIGHEST_EXPONENT
                ? Double.POSITIVE_INFINITY
                : StrictMath.pow(base, exponent.value());
        return new Power(value, exponent.end() + (inside ? 1 : 0));
    }

    /** Where the power begins in {@code * 10^6}, or -1. */
    private int tenToThe(int at) {
        int i = at;
        while (text.at(i) == ' ') {
            i++;
        }
        if (text.at(i) != '*') {
            return -1;
        }
        i++;
        while (text.at(i) == ' ') {
            i++;
        }
        boolean ten = text.at(i) == '1' && text.at(i + 1) == '0';
        boolean raised = text.at(i + 2) == '^' || (text.at(i + 2) == '*' && text.at(i + 3) == '*');
        return ten && raised ? i + 2 : -1;
    }

    private Power integer(int from) {
        boolean negative = text.at(from) == '-';
        int at = negative || text.at(from) == '+' ? from + 1 : from;
        int begin = at;
        int value = 0;
        while (Digits.isDigit(text.at(at))) {
            value = Math.min(value * 10 + text.at(at) - '0', 10 * HIGHEST_EXPONENT);
            at++;
        }
        return at == begin ? null : new Power(negative ? -value : value, at);
    }

    private static double scaled(double value, double exponent) {
        return Math.abs(exponent) > HIGHEST_EXPONENT
                ? (value == 0 ? 0 : Double.POSITIVE_INFINITY)
                : value * StrictMath.pow(10, exponent);
    }

    /** {@code 10^10^10} is no number that is read; it is passed over as a whole. */
    private int afterTower(int from) {
        int at = from;
        while (text.at(at) == '^' || Digits.isDigit(text.at(at)) || text.at(at) == '(' || text.at(at) == ')') {
            at++;
        }
        return at;
    }

    /** A minus that is no subtraction: it stands at a beginning, behind a space or a sign, and before its number. */
    private boolean isNegative(int from) {
        if (text.at(from - 1) != '-') {
            return false;
        }
        char before = text.at(from - 2);
        if (before != '\0' && before != ' ' && before != '\n' && "([=:≈<>*/,;+".indexOf(before) < 0) {
            return false;
        }
        int i = from - 2;
        while (text.at(i) == ' ') {
            i--;
        }
        return !Digits.isDigit(text.at(i)) && text.at(i) != ')' && text.at(i) != '%';
    }

    private int withUnit(int begin, int digitsEnd, double number, boolean ambiguous) {
        boolean hyphen = text.at(digitsEnd) == '-' && Character.isLetter(text.at(digitsEnd + 1));
        int numberEnd = hyphen ? digitsEnd + 1 : digitsEnd;
        int wordFrom = text.at(numberEnd) == ' ' ? numberEnd + 1 : numberEnd;
        int wordTo = wordFrom;
        while (Character.isLetter(text.at(wordTo)) && wordTo - wordFrom <= LONGEST_WORD) {
            wordTo++;
        }
        String word = text.subSequence(wordFrom, wordTo);
        boolean attached = wordFrom == numberEnd;
        double scale = Scales.of(word, attached);
        List<Reading> readings = new ArrayList<>();
        int end = numberEnd;
        if (scale != 1) {
            int behind = text.at(wordTo) == '.' && Scales.isShort(word) ? wordTo + 1 : wordTo;
            end = read(number * scale, behind, readings);
        }
        if (scale == 1 || Scales.isLetter(word)) {
            int plain = read(number, numberEnd, readings);
            end = Math.max(end, plain);
            Scales.bytes(word).ifPresent(unit -> readings.add(new Reading(number, unit)));
        }
        if (readings.stream().noneMatch(Reading::hasUnit) || Scales.isLetter(word)) {
            unitBefore(begin).ifPresent(unit -> readings.addFirst(new Reading(number * scale, unit)));
        }
        end = hyphen && end == numberEnd ? digitsEnd : end;
        found.add(new Quantity(begin, end, readings, ambiguous));
        return end;
    }

    /** The rate that a number is announced with: QPS = 1.16M. */
    private Optional<Unit> unitBefore(int begin) {
        int end = begin;
        while (end > 0 && begin - end < LONGEST_WORD && " =≈:(".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        int from = end;
        while (Character.isUpperCase(text.at(from - 1)) && end - from < LONGEST_WORD) {
            from--;
        }
        boolean rate = end < begin && end - from == 3 && !Character.isLetter(text.at(from - 1));
        return rate ? UnitReader.unit(text.subSequence(from, end)).filter(unit -> unit.time() < 0) : Optional.empty();
    }

    /** Adds the readings of a number with the unit at {@code at} and says where they end. */
    private int read(double number, int at, List<Reading> readings) {
        UnitReader.Found unit = UnitReader.at(text, at);
        if (unit == null) {
            readings.add(new Reading(number, null));
            return at;
        }
        readings.add(new Reading(number, plain(unit.unit())));
        if (unit.amount() != null) {
            // 2 PB per day are 2 PB where the question is about a day.
            readings.add(new Reading(number, plain(unit.amount())));
        }
        return unit.end();
    }

    private static Unit plain(Unit unit) {
        return unit.equals(Unit.ONE) ? null : unit;
    }
}
