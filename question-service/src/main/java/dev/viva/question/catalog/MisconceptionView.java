package dev.viva.question.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wrong belief and what is true instead. */
@Schema(name = "Misconception", description = "A wrong belief that red flags name, in one language.")
public record MisconceptionView(
        @Schema(required = true, examples = "policy-gradient-is-backprop")
        String slug,

        @Schema(description = "The topic that it is about.", examples = "rl/policy-gradient")
        String topic,

        @Schema(description = "A short name.") String title,

        @Schema(required = true, description = "The belief, as one would say it.")
        String claim,

        @Schema(required = true, description = "What is true instead.")
        String correction) {

    static MisconceptionView of(CatalogEntry entry, String acceptLanguage) {
        JsonNode tree = entry.tree();
        return new MisconceptionView(
                entry.key(),
                tree.path("topic").textValue(),
                Texts.in(tree.path("title"), acceptLanguage),
                Texts.in(tree.path("claim"), acceptLanguage),
                Texts.in(tree.path("correction"), acceptLanguage));
    }
}
