package dev.viva.events.quantity;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * An arithmetic expression over named values: {@code users * actions / seconds}. Signs are {@code + - * / ^} and parentheses; a name is an
 * id of small letters, digits and hyphens, so a minus stands between spaces.
 *
 * <p>It is read anew for each value: it has at most {@value #LONGEST} characters and {@value #DEEPEST} levels of parentheses.
 */
public final class Formula {
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 20;

    private final String text;

    private Formula(String text) {
        this.text = text;
    }

    /** The formula of a text, or nothing where the text is none. */
    public static Optional<Formula> of(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            new Reading(text, name -> 1).all();
            return Optional.of(new Formula(text));
        } catch (NotAFormula e) {
            return Optional.empty();
        }
    }

    /** The names that it refers to, in their order. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        new Reading(text, name -> {
                    names.add(name);
                    return 1;
                })
                .all();
        return names;
    }

    /** Its value; not finite where it divides by zero or outgrows what a double holds. */
    public double value(ToDoubleFunction<String> values) {
        return new Reading(text, values).all();
    }

    @Override
    public String toString() {
        return text;
    }

    /** The text breaks the grammar. */
    private static final class NotAFormula extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAFormula() {
            super("not a formula", null, false, false);
        }
    }

    /** One pass over the text. */
    private static final class Reading {
        private final String text;
        private final ToDoubleFunction<String> values;
        private int at;
        private int depth;

        Reading(String text, ToDoubleFunction<String> values) {
            this.text = text;
            this.values = values;
        }

        double all() {
            double value = sum();
            if (at < text.length()) {
                throw new NotAFormula();
            }
            return value;
        }

        private double sum() {
            double value = product();
            for (char sign = next(); sign == '+' || sign == '-'; sign = next()) {
                at++;
                double other = product();
                value = sign == '+' ? value + other : value - other;
            }
            return value;
        }

        private double product() {
            double value = signed();
            for (char sign = next(); sign == '*' || sign == '/'; sign = next()) {
                at++;
                double other = signed();
                value = sign == '*' ? value * other : value / other;
            }
            return value;
        }

        private double signed() {
            if (next() == '-') {
                at++;
                return -power();
            }
            return power();
        }

        private double power() {
            double base = atom();
            if (next() != '^') {
                return base;
            }
            at++;
            boolean negative = next() == '-';
            if (negative) {
                at++;
            }
            double exponent = atom();
            if (next() == '^') {
                throw new NotAFormula();
            }
            return StrictMath.pow(base, negative ? -exponent : exponent);
        }

        private double atom() {
            char first = next();
            if (first == '(') {
                return inner();
            }
            int from = at;
            if (isDigit(first) || first == '.') {
                return number(from);
            }
            if (!isLetter(first)) {
                throw new NotAFormula();
            }
            while (isLetter(peek(0))
                    || isDigit(peek(0))
                    || (peek(0) == '-' && (isLetter(peek(1)) || isDigit(peek(1))))) {
                at++;
            }
            return values.applyAsDouble(text.substring(from, at));
        }

        private double inner() {
            if (++depth > DEEPEST) {
                throw new NotAFormula();
            }
            at++;
            double value = sum();
            if (next() != ')') {
                throw new NotAFormula();
            }
            at++;
            depth--;
            return value;
        }

        private double number(int from) {
            while (isDigit(peek(0)) || peek(0) == '.') {
                at++;
            }
            boolean exponent = (peek(0) == 'e' || peek(0) == 'E')
                    && (isDigit(peek(1)) || ((peek(1) == '-' || peek(1) == '+') && isDigit(peek(2))));
            if (exponent) {
                at += 2;
                while (isDigit(peek(0))) {
                    at++;
                }
            }
            try {
                return Double.parseDouble(text.substring(from, at));
            } catch (NumberFormatException e) {
                throw new NotAFormula();
            }
        }

        /** The next character that is no space. */
        private char next() {
            while (peek(0) == ' ') {
                at++;
            }
            return peek(0);
        }

        private char peek(int ahead) {
            return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z';
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
