package dev.viva.grading.coderun.api;

import dev.viva.grading.coderun.Languages.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A language that can be run now. */
@Schema(name = "Language", description = "A language that can be run now.")
public record LanguageView(
        @Schema(required = true, description = "As responses and CODE parts name it.", examples = "python")
        String id,

        @Schema(required = true, description = "Of its tool; where runners differ, all versions.", examples = "3.11.2")
        String version,

        @Schema(
                required = true,
                description =
                        "The weakest sandbox that a program may meet. A: namespaces of its own. B: A without /proc. C: Landlock and"
                                + " a filter of system calls.",
                enumeration = {"A", "B", "C"})
        String sandboxTier,

        @Schema(
                required = true,
                description = "What can be imported beyond the standard library.",
                examples = "[\"numpy 1.24.2\"]")
        List<String> packages) {

    static LanguageView of(Language language) {
        return new LanguageView(language.id(), language.version(), language.sandboxTier(), language.packages());
    }
}
