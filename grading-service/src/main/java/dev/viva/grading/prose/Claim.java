package dev.viva.grading.prose;

import java.util.List;
import java.util.Set;

/**
 * One phrasing of what a criterion or red flag asks for, ready to be looked for in answers.
 *
 * @param named which members of each group of {@link Contrasts} it speaks of
 * @param weight of all units; each answer has dozens of windows that are measured by it
 * @param ownWeight of what is said nowhere else
 */
record Claim(String text, List<ClaimUnit> units, List<Set<String>> named, double weight, double ownWeight) {
    Claim {
        units = List.copyOf(units);
        named = List.copyOf(named);
    }

    Claim(String text, List<ClaimUnit> units, List<Set<String>> named) {
        this(
                text,
                units,
                named,
                units.stream().mapToDouble(ClaimUnit::worth).sum(),
                units.stream()
                        .filter(ClaimUnit::isOwn)
                        .mapToDouble(ClaimUnit::weight)
                        .sum());
    }

    /** The same words, said of other things. */
    Claim about(List<Set<String>> things) {
        return new Claim(text, units, things);
    }

    /** The claim of a red flag, with the units that the criteria say too marked as theirs. */
    Claim apartFrom(Set<String> criteriaKeys) {
        List<ClaimUnit> marked = units.stream()
                .map(unit -> unit.isOwn() && unit.keys().stream().anyMatch(key -> criteriaKeys.contains(key.id()))
                        ? unit.withOrigin(ClaimUnit.Origin.CRITERIA)
                        : unit)
                .toList();
        return new Claim(text, marked, named);
    }
}
