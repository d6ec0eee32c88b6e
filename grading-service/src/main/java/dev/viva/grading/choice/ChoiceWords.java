package dev.viva.grading.choice;

import dev.viva.grading.choice.Picked.Option;
import java.util.stream.Collectors;

/** The sentences of the choice grader, in the language of the attempt. They name what was chosen wrongly, never what would be right. */
final class ChoiceWords {
    private static final int LONGEST_TEXT = 120;

    private final String language;

    ChoiceWords(String language) {
        this.language = language;
    }

    private String say(String en, String ru) {
        return "ru".equals(language) ? ru : en;
    }

    /** Such as {@code 2 of 3 right options are chosen. Wrongly chosen: "…" (misconception l2-gives-sparsity).} */
    String explanation(Picked picked) {
        if (picked.chosen().isEmpty()) {
            return say("No option was chosen.", "Ни один вариант не выбран.");
        }
        String right = picked.multiple() ? count(picked) : one(picked);
        String wrong = picked.wronglyChosen().stream().map(this::wrong).collect(Collectors.joining("; "));
        return wrong.isEmpty() ? right : right + " " + say("Wrongly chosen: ", "Выбрано неверно: ") + wrong + ".";
    }

    private String one(Picked picked) {
        if (picked.chosen().size() > 1) {
            return say("Only one option can be chosen here.", "Здесь можно выбрать только один вариант.");
        }
        return picked.rightlyChosen() == 1
                ? say("The right option is chosen.", "Выбран верный вариант.")
                : say("Another option is right.", "Верен другой вариант.");
    }

    private String count(Picked picked) {
        return say(
                picked.rightlyChosen() + " of " + picked.correct()
                        + (picked.correct() == 1 ? " right option " : " right options ")
                        + (picked.rightlyChosen() == 1 ? "is chosen." : "are chosen."),
                "Верных вариантов выбрано: " + picked.rightlyChosen() + " из " + picked.correct() + ".");
    }

    private String wrong(Option option) {
        String text = option.text().in(language);
        String shown = text == null ? option.id() : cut(text);
        return say("\"" + shown + "\"", "«" + shown + "»")
                + (option.misconception() == null
                        ? ""
                        : " (" + say("misconception ", "заблуждение ") + option.misconception() + ")");
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }
}
