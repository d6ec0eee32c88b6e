package dev.viva.question.loop.api;

import dev.viva.events.loop.LoopDocument;
import dev.viva.question.document.LoopDocuments;
import dev.viva.question.language.Languages;
import dev.viva.question.loop.model.LoopId;
import dev.viva.question.loop.model.LoopVersion;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A loop in a list. */
@Schema(name = "LoopItem", description = "A published loop in a list.")
public record LoopItem(
        @Schema(required = true, implementation = String.class, examples = "lop_01jd5vk3m8fyr8b0k6t3w9x2za")
        LoopId id,

        @Schema(required = true, examples = "deepmind") String slug,

        @Schema(required = true, description = "Number of the current version.", examples = "1")
        int version,

        @Schema(required = true, description = "Slug of the company.", examples = "deepmind")
        String company,

        @Schema(required = true) String title,

        @Schema(required = true, description = "How many stages it has.", examples = "5")
        int stages,

        @Schema(required = true, description = "How many questions its sittings have together.", examples = "14")
        int questions,

        @Schema(required = true, description = "Languages that it is written in.")
        List<String> languages) {

    static LoopItem of(LoopVersion version, String acceptLanguage) {
        LoopDocument document = LoopDocuments.stored(version.document()).document();
        List<String> languages = document.title().languages();
        return new LoopItem(
                version.loop(),
                version.slug(),
                version.version(),
                version.company(),
                document.title().in(Languages.best(acceptLanguage, languages)),
                document.stages().size(),
                document.questions(),
                languages);
    }
}
