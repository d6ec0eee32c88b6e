package dev.viva.question.question.api;

import dev.viva.events.question.CandidateParts;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One part of a question as a candidate sees it. */
@Schema(name = "QuestionPart", description = "One part of a question, without anything that gives the answer away.")
public record PartView(
        @Schema(required = true, examples = "main") String name,
        @Schema(required = true) PartType type,

        @Schema(description = "What a measured part is worth.")
        BigDecimal points,

        @Schema(
                description =
                        "CODE: languages, style, entry point, signature, limits, starter, the visible tests, `hiddenTests` (how many there"
                                + " are besides) and `groups` (name, points and number of all tests).")
        Map<String, Object> code,

        @Schema(description = "FORMULA: the names of variables and functions, and what may not be used.")
        Map<String, Object> formula,

        @Schema(description = "CHOICE: the options, and whether several may be chosen.")
        Map<String, Object> choice,

        @Schema(description = "DIAGRAM: the formats that are understood.")
        Map<String, Object> diagram) {

    static PartView of(Part part, String language) {
        Part shown = CandidateParts.shown(part, language);
        return new PartView(
                shown.name(),
                shown.type(),
                shown.points(),
                shown.code(),
                shown.formula(),
                shown.choice(),
                shown.diagram());
    }
}
