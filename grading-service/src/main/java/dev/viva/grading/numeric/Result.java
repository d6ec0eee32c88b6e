package dev.viva.grading.numeric;

import dev.viva.events.quantity.Unit;
import dev.viva.events.question.NumericPart;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The number that an answer gives as its result.
 *
 * @param mention {@code null} where the answer has no number that could be one
 */
record Result(Verdict verdict, Mention mention) {
    /** Of so many results, the last ones, one may be the answer; whoever offers more has not decided. */
    private static final int MOST_RESULTS = 3;

    /** How the number compares with the expected one, the best first. */
    enum Verdict {
        RIGHT,
        /** The number without a unit. */
        NO_UNIT,
        /** The number with another unit. */
        WRONG_UNIT,
        WRONG,
        ABSENT
    }

    /** Finds the result of an answer. */
    static Result of(Working working, NumericPart part) {
        List<Mention> said = working.mentions().stream().filter(Mention::said).toList();
        List<Mention> announced = said.stream().filter(Mention::announced).toList();
        if (!announced.isEmpty()) {
            return judged(announced.getLast(), part);
        }
        Result best = new Result(Verdict.ABSENT, null);
        for (List<Mention> offered : byUnit(said, part)) {
            Result result = best(offered, part);
            boolean otherUnit = result.verdict() == Verdict.WRONG_UNIT && best.verdict() == Verdict.WRONG;
            if (!otherUnit && result.verdict().ordinal() < best.verdict().ordinal()) {
                best = result;
            }
        }
        return best;
    }

    /** The numbers that may be a result: those of the expected dimension, those without a unit, all others. */
    private static List<List<Mention>> byUnit(List<Mention> said, NumericPart part) {
        List<Mention> fitting = new ArrayList<>();
        List<Mention> bare = new ArrayList<>();
        List<Mention> others = new ArrayList<>();
        for (Mention mention : said) {
            if (mention.result() || !mention.operand()) {
                boolean fits = fits(mention, part.unit());
                (fits ? fitting : mention.quantity().isBare() ? bare : others).add(mention);
            }
        }
        return List.of(fitting, bare, others);
    }

    /** The best of the last results and of the last numbers that are not calculated with; a wrong one is the last of all. */
    private static Result best(List<Mention> offered, NumericPart part) {
        if (offered.isEmpty()) {
            return new Result(Verdict.ABSENT, null);
        }
        Result best = new Result(Verdict.WRONG, offered.getLast());
        for (Predicate<Mention> kind : List.<Predicate<Mention>>of(Mention::result, mention -> !mention.operand())) {
            List<Mention> group = offered.stream().filter(kind).toList();
            for (Mention mention : group.subList(Math.max(0, group.size() - MOST_RESULTS), group.size())) {
                Result result = judged(mention, part);
                boolean decided = !mention.orWrong() || alternativesAgree(mention, offered, part);
                if (decided && result.verdict().ordinal() < best.verdict().ordinal()) {
                    best = result;
                }
            }
        }
        return best;
    }

    /** "5 or 6": whoever offers alternatives has to be right with each. */
    private static boolean alternativesAgree(Mention mention, List<Mention> offered, NumericPart part) {
        return offered.stream()
                .filter(other -> Math.abs(other.index() - mention.index()) == 1 && other.orWrong())
                .allMatch(other -> judged(other, part).verdict() != Verdict.WRONG);
    }

    /** What a number is worth as the result. */
    static Result judged(Mention mention, NumericPart part) {
        Quantity quantity = mention.quantity();
        OptionalDouble value = quantity.in(part.unit());
        boolean counted = part.unit() == null || part.unit().counts();
        if (value.isPresent() && part.tolerance().accepts(part.expected(), value.getAsDouble())) {
            return new Result(Verdict.RIGHT, mention);
        }
        if (!part.tolerance().accepts(part.expected(), quantity.written())) {
            return new Result(Verdict.WRONG, mention);
        }
        boolean missing = quantity.isBare() && (!counted || part.unit() != null);
        return new Result(missing ? Verdict.NO_UNIT : Verdict.WRONG_UNIT, mention);
    }

    private static boolean fits(Mention mention, Unit unit) {
        boolean counted = unit == null || unit.counts();
        return mention.quantity().in(unit).isPresent() && (counted || !mention.quantity().isBare());
    }

    /** The value in the unit that is expected, or as it is written where it has none. */
    OptionalDouble value(NumericPart part) {
        if (mention == null) {
            return OptionalDouble.empty();
        }
        OptionalDouble value = mention.quantity().in(part.unit());
        return value.isPresent() ? value : OptionalDouble.of(mention.quantity().written());
    }
}
