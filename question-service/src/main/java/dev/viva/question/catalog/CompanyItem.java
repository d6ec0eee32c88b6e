package dev.viva.question.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company in a list. */
@Schema(name = "CompanyItem", description = "A company in a list, in one language.")
public record CompanyItem(
        @Schema(required = true, examples = "deepmind") String slug,

        @Schema(required = true, examples = "Google DeepMind")
        String name,

        @Schema(description = "What one has to know about it before an interview.")
        String summary,

        @Schema(required = true, description = "How many facts there are.", examples = "7")
        int facts) {

    static CompanyItem of(CatalogEntry entry, String acceptLanguage) {
        JsonNode tree = entry.tree();
        return new CompanyItem(
                entry.key(),
                Texts.in(tree.path("name"), acceptLanguage),
                Texts.in(tree.path("summary"), acceptLanguage),
                tree.path("facts").size());
    }
}
