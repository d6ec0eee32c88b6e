package dev.viva.grading.coderun;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** No runner knows the language, but there are others that can be run. */
public final class LanguageNotAvailable extends Invalid {
    LanguageNotAvailable(String language, List<String> available, String pointer) {
        this("'" + language + "' cannot be run here; these can: " + String.join(", ", available) + ".", pointer);
    }

    private LanguageNotAvailable(String detail, String pointer) {
        super("language-not-available", detail, List.of(new FieldError(pointer, "language-not-available", detail)));
    }
}
