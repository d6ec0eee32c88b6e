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

    /** How the number compares with the expected one. */
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
        Predicate<Mention> fits = mention -> fits(mention, part.unit());
        Predicate<Mention> bare = mention -> mention.quantity().isBare() && !fits.test(mention);
        Predicate<Mention> free = mention -> !mention.operand();
        List<List<Mention>> groups = new ArrayList<>();
        for (Predicate<Mention> unit : List.of(fits, bare, fits.or(bare).negate())) {
            groups.add(said.stream().filter(unit.and(Mention::result)).toList());
            groups.add(said.stream().filter(unit.and(free)).toList());
        }
        Result first = null;
        for (List<Mention> group : groups) {
            if (group.isEmpty()) {
                continue;
            }
            for (Mention mention : group.subList(Math.max(0, group.size() - MOST_RESULTS), group.size())) {
                Result result = judged(mention, part);
                if (result.verdict() != Verdict.WRONG && (!mention.orWrong() || alternativesAgree(mention, group, part))) {
                    return first == null || result.verdict() == Verdict.RIGHT || isNear(first, result) ? result : first;
                }
            }
            first = first == null ? new Result(Verdict.WRONG, group.getLast()) : first;
        }
        return first == null ? new Result(Verdict.ABSENT, null) : first;
    }

    /** A bare right number counts beside a wrong one with a unit: the other may be a peak, say. */
    private static boolean isNear(Result wrong, Result bare) {
        return bare.verdict() == Verdict.NO_UNIT && wrong.verdict() == Verdict.WRONG;
    }

    private static boolean alternativesAgree(Mention mention, List<Mention> group, NumericPart part) {
        return group.stream()
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
