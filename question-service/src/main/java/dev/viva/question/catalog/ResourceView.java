package dev.viva.question.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to read or do. */
@Schema(name = "Resource", description = "What to read or do for a topic, in one language.")
public record ResourceView(
        @Schema(required = true, examples = "sutton-barto") String slug,

        @Schema(required = true, examples = "Reinforcement Learning: An Introduction")
        String title,

        @Schema(
                required = true,
                description = "`BOOK`, `COURSE`, `PAPER`, `BLOG`, `PROBLEM_SET`, `GUIDE`, or `REVIEWS`: what candidates tell.",
                examples = "BOOK")
        String kind,

        @Schema(description = "Who made it.", examples = "Richard S. Sutton, Andrew G. Barto")
        String authors,

        @Schema(description = "When it appeared; of a book its edition that is meant.", examples = "2018")
        Integer year,

        @Schema(description = "Where it is.") String url,
        @Schema(description = "What it is good for.") String note) {

    static ResourceView of(CatalogEntry entry, String acceptLanguage) {
        JsonNode tree = entry.tree();
        return new ResourceView(
                entry.key(),
                Texts.in(tree.path("title"), acceptLanguage),
                tree.path("kind").textValue(),
                tree.path("authors").textValue(),
                tree.has("year") ? tree.path("year").intValue() : null,
                tree.path("url").textValue(),
                Texts.in(tree.path("note"), acceptLanguage));
    }
}
