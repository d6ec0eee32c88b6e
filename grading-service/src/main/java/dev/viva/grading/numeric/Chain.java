package dev.viva.grading.numeric;

import dev.viva.events.quantity.Formula;
import dev.viva.events.quantity.Tolerance;
import dev.viva.events.quantity.Unit;
import dev.viva.events.question.NumericPart;
import dev.viva.events.question.NumericPart.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The steps of an estimate as an answer shows them, and whether its result follows from its own constants.
 *
 * <p>A step is found where the working has its value, or where it has the value that the step's formula gives with the candidate's own
 * constants: an error is paid for once. The method is right where the part's formula gives the candidate's result with the candidate's
 * constants, of which one may be wrong, or where the calculation is written out and gives the expected value.
 *
 * @param steps where each step was found, by id
 * @param method whether the way from the constants to the result is right
 * @param wrongConstant the step whose constant is another one than expected, or {@code null}
 * @param used the number taken for it, or {@code null}
 */
record Chain(Map<String, Mention> steps, boolean method, Step wrongConstant, Mention used) {
    private static final Tolerance FOLLOWS = new Tolerance(Tolerance.Kind.RELATIVE, 0.03);
    /** Of a flood of numbers the first ones are tried as constants. */
    private static final int MOST_TRIED = 200;

    /** Follows the working. */
    static Chain of(Working working, NumericPart part, Result result) {
        return new Reading(working, part, result).chain();
    }

    /** What the working earns of the part's points, 0 to less than 1. */
    double fraction(NumericPart part) {
        double sum = method ? part.methodFraction() : 0;
        for (Step step : part.steps()) {
            sum += steps.containsKey(step.id()) ? step.fraction() : 0;
        }
        return sum;
    }

    private static final class Reading {
        private final Working working;
        private final NumericPart part;
        private final Result result;
        private final List<Mention> said;
        private final Map<String, Mention> found = new HashMap<>();
        private final Map<String, Double> own = new HashMap<>();
        private final Set<Integer> taken = new HashSet<>();

        Reading(Working working, NumericPart part, Result result) {
            this.working = working;
            this.part = part;
            this.result = result;
            this.said = working.mentions().stream().filter(Mention::said).toList();
        }

        Chain chain() {
            part.steps().forEach(this::find);
            Formula formula = part.formula();
            if (formula == null) {
                return new Chain(Map.copyOf(found), false, null, null);
            }
            boolean known = own.keySet().containsAll(formula.names());
            boolean begun = formula.names().stream().anyMatch(found::containsKey);
            if ((begun && isWrittenOut()) || (known && follows(formula.value(own::get)))) {
                return new Chain(Map.copyOf(found), true, null, null);
            }
            List<Step> other = others(formula);
            Mention constant = other.size() == 1 ? constant(formula, other.getFirst()) : null;
            return new Chain(Map.copyOf(found), constant != null, constant == null ? null : other.getFirst(), constant);
        }

        /** The steps of the formula that have another value than expected: those unknown, else those that are not written. */
        private List<Step> others(Formula formula) {
            List<Step> used = part.steps().stream()
                    .filter(step -> formula.names().contains(step.id()))
                    .toList();
            List<Step> unknown =
                    used.stream().filter(step -> !own.containsKey(step.id())).toList();
            List<Step> unwritten =
                    used.stream().filter(step -> !found.containsKey(step.id())).toList();
            return used.size() < 2 ? List.of() : unknown.isEmpty() ? unwritten : unknown;
        }

        private void find(Step step) {
            double expected = step.expected();
            Mention mention = mention(step, step.tolerance(), expected);
            if (mention == null
                    && step.formula() != null
                    && own.keySet().containsAll(step.formula().names())) {
                mention = mention(step, FOLLOWS, step.formula().value(own::get));
            }
            if (mention != null) {
                found.put(step.id(), mention);
                taken.add(mention.index());
                own.put(step.id(), value(mention, step.unit()).orElse(expected));
            } else if (step.formula() != null
                    && own.keySet().containsAll(step.formula().names())) {
                own.put(step.id(), step.formula().value(own::get));
            }
        }

        private Mention mention(Step step, Tolerance tolerance, double expected) {
            for (Mention mention : said) {
                OptionalDouble value = value(mention, step.unit());
                boolean free = !taken.contains(mention.index());
                if (free && value.isPresent() && tolerance.accepts(expected, value.getAsDouble())) {
                    return mention;
                }
            }
            return null;
        }

        /** The value in a unit; a bare number is taken to be in it. */
        private static OptionalDouble value(Mention mention, Unit unit) {
            Quantity quantity = mention.quantity();
            OptionalDouble value = quantity.in(unit);
            return value.isEmpty() && quantity.isBare() ? OptionalDouble.of(quantity.written()) : value;
        }

        private boolean follows(double value) {
            OptionalDouble given = result.value(part);
            return given.isPresent() && Double.isFinite(value) && FOLLOWS.accepts(value, given.getAsDouble());
        }

        private boolean isWrittenOut() {
            double factor = part.unit() == null ? 1 : part.unit().factor();
            List<Double> values = new ArrayList<>();
            for (Working.Written written : working.calculations()) {
                boolean all = written.last() < working.mentions().size()
                        && working.mentions().subList(written.first(), written.last() + 1).stream()
                                .allMatch(Mention::said);
                if (all) {
                    Formula.of(written.formula()).ifPresent(formula -> values.add(formula.value(name -> 0)));
                }
            }
            return values.stream()
                    .anyMatch(value -> part.tolerance().accepts(part.expected(), value)
                            || part.tolerance().accepts(part.expected(), value / factor));
        }

        /** The number that leads to the candidate's result if it is taken for the one constant that was not found. */
        private Mention constant(Formula formula, Step missing) {
            int tried = 0;
            for (Mention mention : said) {
                boolean other = !taken.contains(mention.index()) && !mention.equals(result.mention());
                OptionalDouble value = value(mention, missing.unit());
                if (!other || value.isEmpty() || value.getAsDouble() == 0) {
                    continue;
                }
                if (++tried > MOST_TRIED) {
                    return null;
                }
                Map<String, Double> with = new HashMap<>(own);
                with.put(missing.id(), value.getAsDouble());
                if (follows(formula.value(with::get))) {
                    return mention;
                }
            }
            return null;
        }
    }
}
