package dev.viva.question.document;

import dev.viva.question.document.FaultList.Item;
import java.util.Set;

/** A text that candidates read, or that their answers are compared with, has to exist in every language of the question. */
final class LocalizedRules {
    private final Set<String> languages;
    private final FaultList faults;

    LocalizedRules(Set<String> languages, FaultList faults) {
        this.languages = languages;
        this.faults = faults;
    }

    void check(Item document) {
        complete(document.child("title"));
        complete(document.child("prompt"));
        complete(document.child("modelAnswer"));
        for (Item part : document.items("parts")) {
            part.child("choice").items("options").forEach(option -> complete(option.child("text")));
            part.child("numeric").items("steps").forEach(step -> complete(step.child("name")));
        }
        Item rubric = document.child("rubric");
        for (Item criterion : rubric.items("criteria")) {
            complete(criterion.child("claim"));
            complete(criterion.child("hint"));
            criterion.items("levels").forEach(level -> complete(level.child("anchor")));
        }
        rubric.items("redFlags").forEach(flag -> complete(flag.child("claim")));
        document.items("followUps").forEach(followUp -> complete(followUp.child("prompt")));
    }

    private void complete(Item text) {
        if (!text.value().isObject()) {
            return;
        }
        for (String language : languages) {
            if (!text.child(language).present()) {
                faults.add(
                        text.child(language).pointer(),
                        "language-missing",
                        "The question is written in '" + language + "', and this text is not.");
            }
        }
    }
}
