package dev.viva.events.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the {@code choice} settings of a part and the answers to it have to keep to and a JSON Schema cannot say, for every service that
 * takes them from outside. The settings may have any shape: what the schema refuses is passed over here.
 */
public final class ChoiceRules {
    private final Place choice;
    private final List<PartFault> faults = new ArrayList<>();

    private ChoiceRules(Map<String, ?> choice) {
        this.choice = new Place(choice == null ? Map.of() : choice, "");
    }

    /** Every fault of the settings with its place. */
    public static List<PartFault> faults(Map<String, ?> choice) {
        ChoiceRules rules = new ChoiceRules(choice);
        rules.check();
        return List.copyOf(rules.faults);
    }

    /** Every fault of an answer with its place, from that field of the response on. Nothing chosen is an answer. */
    public static List<PartFault> faults(List<String> chosen, Map<String, ?> choice) {
        ChoiceRules rules = new ChoiceRules(choice);
        rules.answer(chosen);
        return List.copyOf(rules.faults);
    }

    private void check() {
        List<Place> options = choice.child("options").items();
        Set<String> ids = new HashSet<>();
        int correct = 0;
        for (Place option : options) {
            String id = option.child("id").text();
            if (id != null && !ids.add(id)) {
                fault(option.child("id").pointer(), "duplicate-id", "The option '" + id + "' stands twice.");
            }
            if (isTrue(option.child("correct"))) {
                correct++;
                if (option.child("misconception").text() != null) {
                    fault(
                            option.child("misconception").pointer(),
                            "misconception-of-right-option",
                            "A right option shows no misconception; only wrong ones name one.");
                }
            }
        }
        boolean multiple = isTrue(choice.child("multiple"));
        if (!options.isEmpty() && (correct == 0 || (correct > 1 && !multiple))) {
            fault(
                    choice.child("options").pointer(),
                    "wrong-number-correct",
                    multiple ? "At least one option has to be correct." : "Exactly one option has to be correct.");
        }
    }

    private void answer(List<String> chosen) {
        List<String> options = choice.child("options").items().stream()
                .map(option -> String.valueOf(option.child("id").text()))
                .toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (!options.contains(chosen.get(i))) {
                fault("/" + i, "unknown-value", "The value here must be one of " + options + ".");
            }
            if (!seen.add(chosen.get(i))) {
                fault("/" + i, "chosen-twice", "The option is chosen twice.");
            }
        }
        if (!isTrue(choice.child("multiple")) && chosen.size() > 1) {
            fault("", "too-many-choices", "One option can be chosen here.");
        }
    }

    private static boolean isTrue(Place flag) {
        return Boolean.TRUE.equals(flag.value());
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new PartFault(pointer, code, detail));
    }
}
