package dev.viva.question.exemplar;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one exemplar got, and whether that is what its author expects. */
@Schema(name = "ExemplarResult", description = "What one exemplar got.")
public record ExemplarResult(
        @Schema(required = true, description = "Name of the exemplar.", examples = "strong-en")
        String exemplar,

        @Schema(required = true, description = "Whether it got what its author expects.")
        boolean holds,

        @Schema(description = "Its percent.", examples = "92.5")
        BigDecimal percent,

        @Schema(description = "The criteria that were met.") List<String> met,

        @Schema(description = "The red flags that were found.")
        List<String> redFlags,

        @Schema(description = "Where it does not hold: what was expected and why it is not so.")
        String explanation) {

    public ExemplarResult {
        met = met == null ? List.of() : List.copyOf(met);
        redFlags = redFlags == null ? List.of() : List.copyOf(redFlags);
    }
}
