package dev.viva.grading.numeric;

import java.util.Locale;
import java.util.Set;

/**
 * What stands between two numbers of an answer.
 *
 * @param equals whether it says that the right one is the result
 * @param leftOperator whether the left number is calculated with
 * @param rightOperator whether the right number is calculated with
 * @param stop whether a sentence or line ends in it
 * @param or whether the right number is offered instead of the left one
 * @param answer whether it announces the final answer
 * @param not whether it denies the right number
 */
record Gap(
        boolean equals,
        boolean leftOperator,
        boolean rightOperator,
        boolean stop,
        boolean or,
        boolean answer,
        boolean not) {
    private static final int LONGEST_READ = 160;
    private static final int LONGEST_OR = 24;
    private static final int NEGATION_REACH = 3;
    private static final Set<String> OPERATORS =
            Set.of("times", "multiplied", "divided", "умножаем", "умножить", "делим");
    private static final Set<String> MORE_OPERATORS =
            Set.of("умножим", "разделить", "поделить", "разделим", "делить", "plus", "minus", "плюс", "минус");
    private static final Set<String> OR = Set.of("or", "или", "либо", "maybe", "perhaps", "possibly", "может");
    private static final Set<String> ANSWER = Set.of("answer", "final", "ответ");
    private static final Set<String> NOT = Set.of("not", "never", "не", "вместо", "neither", "isn", "aren", "wasn");
    private static final Set<String> BOUND = Set.of(
            "more", "less", "over", "under", "above", "below", "более", "менее", "больше", "меньше", "only", "только");

    /** Reads the characters of {@code text} from {@code from} to {@code to}. */
    static Gap of(PlainText text, int from, int to) {
        boolean far = to - from > LONGEST_READ;
        int begin = far ? to - LONGEST_READ : from;
        boolean equals = false;
        boolean left = false;
        boolean right = false;
        boolean stop = far;
        boolean or = false;
        boolean answer = false;
        int negation = -1;
        int words = 0;
        int at = begin;
        while (at < to) {
            char c = text.at(at);
            if (Character.isLetter(c)) {
                int end = at;
                while (end < to && Character.isLetter(text.at(end))) {
                    end++;
                }
                String word = text.subSequence(at, end).toLowerCase(Locale.ROOT);
                words++;
                boolean operator = OPERATORS.contains(word) || MORE_OPERATORS.contains(word);
                left = left || (operator && !equals && !stop);
                right = right || operator;
                or = or || (OR.contains(word) && to - from <= LONGEST_OR);
                answer = answer || ANSWER.contains(word);
                negation = NOT.contains(word) ? words : BOUND.contains(word) ? -1 : negation;
                at = end;
                continue;
            }
            boolean arrow = c == '→' || (c == '>' && (text.at(at - 1) == '-' || text.at(at - 1) == '='));
            if (c == '=' || c == '≈' || arrow) {
                equals = true;
                right = false;
            } else if (isStop(text, at)) {
                stop = true;
                equals = false;
                right = false;
                negation = -1;
            } else if (isOperator(text, at)) {
                left = left || (!equals && !stop);
                right = true;
            }
            at++;
        }
        boolean not = negation > 0 && words - negation < NEGATION_REACH;
        return new Gap(equals, left, right, stop, or, answer, not);
    }

    private static boolean isStop(PlainText text, int at) {
        char c = text.at(at);
        boolean sentence = c == '.' && (text.at(at + 1) == ' ' || text.at(at + 1) == '\n' || text.at(at + 1) == '\0');
        return sentence || c == '\n' || c == ';' || c == '?' || c == '!';
    }

    private static boolean isOperator(PlainText text, int at) {
        char c = text.at(at);
        if (c == '/' && Character.isLetter(text.at(at - 1)) && Character.isLetter(text.at(at + 1))) {
            return false;
        }
        if (c == '*' || c == '+' || c == '/' || c == '^') {
            return true;
        }
        // A hyphen inside a word is none, and one between two numbers makes a range.
        return c == '-'
                && (text.at(at - 1) == ' ' || text.at(at - 1) == ')')
                && !Character.isLetter(text.at(at + 1))
                && text.at(at + 1) != '>';
    }

    /** Whether the numbers on both sides belong to one calculation. */
    boolean calculates() {
        return leftOperator && rightOperator && !equals && !stop;
    }
}
