package dev.viva.grading.choice;

import dev.viva.events.question.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the options were chosen, and what that is worth.
 *
 * @param options all options, in the order of the question
 * @param chosen the ids that were chosen; one that is no option counts as a wrong one
 */
record Picked(List<Option> options, Set<String> chosen, boolean multiple) {
    private static final int FRACTION_PLACES = 6;

    Picked {
        options = List.copyOf(options);
        chosen = Set.copyOf(chosen);
    }

    /**
     * One option.
     *
     * @param misconception the slug of what choosing it shows, or {@code null}
     */
    record Option(String id, LocalizedText text, boolean correct, String misconception) {}

    /** Reads the {@code choice} settings of a part with the ids that a candidate chose, {@code null} for none. */
    static Picked of(Map<String, Object> choice, List<String> chosen) {
        List<Option> options = new ArrayList<>();
        if (choice.get("options") instanceof List<?> settings) {
            for (Object option : settings) {
                if (option instanceof Map<?, ?> fields) {
                    options.add(option(fields));
                }
            }
        }
        return new Picked(
                options,
                chosen == null ? Set.of() : new HashSet<>(chosen),
                Boolean.TRUE.equals(choice.get("multiple")));
    }

    private static Option option(Map<?, ?> fields) {
        Map<?, ?> text = fields.get("text") instanceof Map<?, ?> texts ? texts : Map.of();
        return new Option(
                String.valueOf(fields.get("id")),
                new LocalizedText(
                        text.get("en") instanceof String en ? en : null,
                        text.get("ru") instanceof String ru ? ru : null),
                Boolean.TRUE.equals(fields.get("correct")),
                fields.get("misconception") instanceof String slug ? slug : null);
    }

    long correct() {
        return options.stream().filter(Option::correct).count();
    }

    long rightlyChosen() {
        return options.stream()
                .filter(option -> option.correct() && chosen.contains(option.id()))
                .count();
    }

    List<Option> wronglyChosen() {
        return options.stream()
                .filter(option -> !option.correct() && chosen.contains(option.id()))
                .toList();
    }

    /**
     * The share of the points: {@code (correct chosen − wrong chosen) / correct}, at least 0. This is number-right scoring with a penalty,
     * the response mapping of IMS QTI 2 with +1/n for each of n right options, −1/n for each wrong one and the lower bound 0; who ticks
     * everything gains nothing by it where there are as many wrong options as right ones. With one right option and one choice it is
     * all or nothing.
     */
    BigDecimal fraction() {
        long correct = correct();
        long earned = rightlyChosen() - (chosen.size() - rightlyChosen());
        if (correct == 0 || earned <= 0 || (!multiple && chosen.size() > 1)) {
            return BigDecimal.ZERO;
        }
        // Rounded up at the last place, so that what is exactly a half of a hundredth of a point stays a half.
        return BigDecimal.valueOf(earned).divide(BigDecimal.valueOf(correct), FRACTION_PLACES, RoundingMode.CEILING);
    }
}
