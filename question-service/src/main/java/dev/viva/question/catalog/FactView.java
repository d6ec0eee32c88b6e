package dev.viva.question.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.loop.Certainty;
import dev.viva.events.loop.Fact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact in one language. */
@Schema(
        name = "StatedFact",
        description =
                "Something that is said of a company or its process, with where it comes from. Facts may contradict each other.")
public record FactView(
        @Schema(required = true, examples = "acceptance") String id,

        @Schema(required = true, description = "The fact as a sentence.")
        String statement,

        @Schema(description = "The figure in it.", examples = "0.3 %")
        String value,

        @Schema(required = true, description = "Where it comes from.")
        String source,

        @Schema(required = true, description = "When it was said: a year, a month or a day.", examples = "2026-01")
        String asOf,

        @Schema(
                required = true,
                description =
                        "`HIGH`: published by the company itself or by several independent sources, and recent."
                                + " `MEDIUM`: one good source, or several that are old. `LOW`: hearsay, an estimate, or contradicted.")
        Certainty certainty) {

    /** A fact of a catalog entry, in the best of its languages. */
    static FactView of(JsonNode fact, String acceptLanguage) {
        return new FactView(
                fact.path("id").textValue(),
                Texts.in(fact.path("statement"), acceptLanguage),
                fact.path("value").textValue(),
                fact.path("source").textValue(),
                fact.path("asOf").textValue(),
                Certainty.valueOf(fact.path("certainty").textValue()));
    }

    /** A fact of a loop. */
    public static FactView of(Fact fact, String language) {
        return new FactView(
                fact.id(), fact.statement().in(language), fact.value(), fact.source(), fact.asOf(), fact.certainty());
    }
}
