package dev.viva.grading.numeric;

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
        List<Mention> free = said.stream()
                .filter(mention -> mention.result() || !mention.operand())
                .toList();
        if (free.isEmpty()) {
            return new Result(Verdict.ABSENT, null);
        }
        Result best = new Result(Verdict.WRONG, free.getLast());
        boolean first = true;
        for (List<Mention> offered : byUnit(free, part)) {
            if (offered.isEmpty()) {
                continue;
            }
            Result result = best(offered, working, part);
            boolean otherUnit = result.verdict() == Verdict.WRONG_UNIT && !first;
            if (first || (!otherUnit && result.verdict().compareTo(best.verdict()) < 0)) {
                best = result;
            }
            first = false;
        }
        return best;
    }

    /** The numbers that may be a result: those of the expected dimension, those without a unit, all others. */
    private static List<List<Mention>> byUnit(List<Mention> free, NumericPart part) {
        List<Mention> fitting = new ArrayList<>();
        List<Mention> bare = new ArrayList<>();
        List<Mention> others = new ArrayList<>();
        for (Mention mention : free) {
            if (isStep(mention, part)) {
                continue;
            }
            if (mention.quantity().in(part.unit()).isPresent()) {
                fitting.add(mention);
            } else {
                (mention.quantity().isBare() ? bare : others).add(mention);
            }
        }
        return List.of(fitting, bare, others);
    }

    /** An intermediate result is none: 10^11 a day is not yet what it makes a second. */
    private static boolean isStep(Mention mention, NumericPart part) {
        double written = mention.quantity().written();
        return !part.tolerance().accepts(part.expected(), written)
                && part.steps().stream().filter(step -> step.formula() != null).anyMatch(step -> step.tolerance()
                        .accepts(step.expected(), written));
    }

    /** The best of the last results and of the last numbers that are not calculated with; a wrong one is the last of all. */
    private static Result best(List<Mention> offered, Working working, NumericPart part) {
        Result best = new Result(Verdict.WRONG, offered.getLast());
        for (Predicate<Mention> kind : List.<Predicate<Mention>>of(Mention::result, mention -> !mention.operand())) {
            List<Mention> group = offered.stream().filter(kind).toList();
            for (Mention mention : group.subList(Math.max(0, group.size() - MOST_RESULTS), group.size())) {
                Result result = judged(mention, part);
                boolean decided = !mention.orWrong() || alternativesAgree(mention, offered, part);
                boolean meant = result.verdict() == Verdict.RIGHT || mention.result() || isAlone(mention, working);
                if (decided && meant && result.verdict().compareTo(best.verdict()) < 0) {
                    best = result;
                }
            }
        }
        return best;
    }

    /**
     * Whether a number without its unit is the answer because hardly another one is there; in the middle of a text the same digits may be
     * anything, of "two to three times" nothing is the result.
     */
    private static boolean isAlone(Mention mention, Working working) {
        return working.isShort()
                && working.mentions().size() <= MOST_RESULTS
                && mention.equals(working.mentions().getLast());
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

    /** The value in the unit that is expected, or as it is written where it has none. */
    OptionalDouble value(NumericPart part) {
        if (mention == null) {
            return OptionalDouble.empty();
        }
        OptionalDouble value = mention.quantity().in(part.unit());
        return value.isPresent() ? value : OptionalDouble.of(mention.quantity().written());
    }
}
