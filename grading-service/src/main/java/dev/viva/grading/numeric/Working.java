package dev.viva.grading.numeric;

import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.question.NumericRules;
import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Clause;
import dev.viva.grading.text.Clause.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers of an answer in their order, and the calculations that are written between them. */
final class Working {
    /** Of a flood of numbers the last ones are read. */
    private static final int MOST_NUMBERS = 2_000;

    private static final int LONGEST_CHAIN = 40;
    private static final int LONGEST_STEP = 60;

    private final PlainText text;
    private final List<Mention> mentions;
    private final List<Gap> gaps;

    private Working(PlainText text, List<Mention> mentions, List<Gap> gaps) {
        this.text = text;
        this.mentions = List.copyOf(mentions);
        this.gaps = List.copyOf(gaps);
    }

    /**
     * Reads an answer.
     *
     * @param prose the same text with its clauses, or {@code null} where it is a single value and no prose
     */
    static Working of(String answer, String language, AnalyzedText prose) {
        PlainText text = PlainText.of(answer);
        List<Quantity> all = NumberReader.read(text, language);
        List<Quantity> numbers = all.subList(Math.max(0, all.size() - MOST_NUMBERS), all.size());
        Stances stances = new Stances(prose);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i <= numbers.size(); i++) {
            int from = i == 0 ? 0 : numbers.get(i - 1).to();
            int to = i == numbers.size() ? text.length() : numbers.get(i).from();
            gaps.add(Gap.of(text, from, Math.max(from, to)));
        }
        List<Mention> mentions = new ArrayList<>();
        int announcedFrom = -1;
        for (int i = 0; i < numbers.size(); i++) {
            Gap before = gaps.get(i);
            Gap behind = gaps.get(i + 1);
            announcedFrom = before.answer() ? i : before.stop() ? -1 : announcedFrom;
            boolean chained = behind.calculates() || (behind.equals() && i + 1 < numbers.size());
            mentions.add(new Mention(
                    i,
                    numbers.get(i),
                    !before.not() && stances.states(text.start(numbers.get(i).from())),
                    before.equals() && !before.rightOperator() && !behind.leftOperator(),
                    (before.rightOperator() && !before.stop()) || behind.leftOperator(),
                    announcedFrom >= 0 && !chained && (announcedFrom == i || before.equals()),
                    (before.or() && i > 0) || (behind.or() && i + 1 < numbers.size())));
        }
        return new Working(text, mentions, gaps);
    }

    /** Whether it is no longer than a single value may be. */
    boolean isShort() {
        return text.length() <= NumericRules.LONGEST_VALUE;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** What is written, literally. */
    Evidence quote(Mention mention, String part) {
        Quantity quantity = mention.quantity();
        int end = quantity.to();
        while (end > quantity.from() + 1 && text.at(end - 1) == ' ') {
            end--;
        }
        return new Evidence(text.start(quantity.from()), text.end(end - 1), text.quote(quantity.from(), end), part);
    }

    /** A calculation as it is written, in base units; {@code first} and {@code last} are the numbers at its ends. */
    record Written(int first, int last, String formula) {}

    /** The calculations that are written: numbers with signs between them, such as 10^9 * 100 / 86400. */
    List<Written> calculations() {
        List<Written> found = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < mentions.size(); i++) {
            if (!gaps.get(i + 1).calculates() || i + 1 == mentions.size()) {
                if (i > first && i - first < LONGEST_CHAIN) {
                    found.add(new Written(first, i, formula(first, i)));
                }
                first = i + 1;
            }
        }
        return found;
    }

    private String formula(int first, int last) {
        StringBuilder formula = new StringBuilder();
        signs(formula, Math.max(0, mentions.get(first).quantity().from() - 1), first, true);
        for (int i = first; i <= last; i++) {
            Quantity.Reading reading = mentions.get(i).quantity().readings().getFirst();
            double value = reading.hasUnit() ? reading.value() * reading.unit().factor() : reading.value();
            formula.append(value < 0 ? "(" + value + ")" : String.valueOf(value));
            if (i < last) {
                signs(formula, mentions.get(i).quantity().to(), i + 1, false);
            }
        }
        long open = formula.chars().filter(c -> c == '(').count()
                - formula.chars().filter(c -> c == ')').count();
        for (long i = 0; i < open; i++) {
            formula.append(')');
        }
        return formula.toString();
    }

    /** The signs and parentheses of the text before number {@code next}; words of it are passed over. */
    private void signs(StringBuilder formula, int from, int next, boolean onlyOpening) {
        int to = mentions.get(next).quantity().from();
        String words = "";
        for (int at = from; at < to && at - from < LONGEST_STEP; at++) {
            char c = text.at(at);
            if (c == '(' || (c == ')' && !onlyOpening)) {
                formula.append(c);
            } else if (!onlyOpening && (c == '*' || c == '/' || c == '+' || c == '^')) {
                formula.append(c);
                words = "done";
            } else if (!onlyOpening && c == '-' && !Character.isLetter(text.at(at + 1))) {
                formula.append(" - ");
                words = "done";
            } else if (words.isEmpty() && Character.isLetter(c)) {
                words = sign(at, to);
                formula.append(onlyOpening ? "" : words);
            }
        }
    }

    private String sign(int from, int to) {
        String rest = text.subSequence(from, Math.min(to, from + 4)).toLowerCase(Locale.ROOT);
        return switch (rest) {
            case "divi", "дели", "разд", "поде" -> "/";
            case "time", "mult", "умно" -> "*";
            case "plus", "плюс" -> "+";
            default -> "";
        };
    }

    /** Whether the clause at an offset is the candidate's own statement. */
    private static final class Stances {
        private final AnalyzedText prose;
        private int clause;

        Stances(AnalyzedText prose) {
            this.prose = prose;
        }

        /** Offsets have to be asked for in their order. */
        boolean states(int offset) {
            if (prose == null || prose.clauses().isEmpty()) {
                return true;
            }
            while (clause + 1 < prose.clauses().size() && begin(clause + 1) <= offset) {
                clause++;
            }
            return prose.clauses().get(clause).stance() == Stance.ASSERTED;
        }

        private int begin(int index) {
            Clause next = prose.clauses().get(index);
            return next.from() < prose.tokens().size()
                    ? prose.tokens().get(next.from()).start()
                    : Integer.MAX_VALUE;
        }
    }
}
