package dev.viva.question.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company with what is said of it. */
@Schema(name = "Company", description = "A company with what is said of it, in one language.")
public record CompanyView(
        @Schema(required = true, examples = "deepmind") String slug,

        @Schema(required = true, examples = "Google DeepMind")
        String name,

        @Schema(description = "What one has to know about it before an interview.")
        String summary,

        @Schema(required = true, description = "Each with where it comes from; they may contradict each other.")
        List<FactView> facts) {

    static CompanyView of(CatalogEntry entry, String acceptLanguage) {
        JsonNode tree = entry.tree();
        List<FactView> facts = new ArrayList<>();
        tree.path("facts").forEach(fact -> facts.add(FactView.of(fact, acceptLanguage)));
        return new CompanyView(
                entry.key(),
                Texts.in(tree.path("name"), acceptLanguage),
                Texts.in(tree.path("summary"), acceptLanguage),
                facts);
    }
}
