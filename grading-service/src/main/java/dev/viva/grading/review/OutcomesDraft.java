package dev.viva.grading.review;

import dev.viva.events.grade.Grade.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person decides of some or all criteria and red flags. */
@Schema(
        name = "OutcomesDraft",
        description = "What a person decides of some or all criteria and red flags; the others stay as they are.")
public record OutcomesDraft(
        @Size(min = 1, max = 128) @Schema(
                description =
                        "Your own name for the person who decides; left out, it is the caller. Candidates do not see it.",
                examples = "maria")
        String reviewer,

        @NotNull @Size(min = 1, max = 200) @Schema(required = true)
        List<@NotNull @Valid OutcomeDraft> outcomes) {

    /** What is decided of one criterion or red flag. */
    @Schema(name = "OutcomeDraft")
    public record OutcomeDraft(
            @NotNull @Size(min = 1, max = 80) @Schema(
                    required = true,
                    description = "Id of a criterion or red flag, as in the grade.",
                    examples = "states-theorem")
            String criterion,

            @NotNull @Schema(
                    required = true,
                    description =
                            "`MET`, `PARTLY` or `MISSED`; of a red flag `MET` means that it is there. What stays `UNSURE` is left out.")
            Outcome outcome,

            @Schema(
                    description =
                            "With `PARTLY`: what the answer earns, between 0 and what the criterion is worth, at most two decimals. Left out, it is"
                                    + " half. Not for red flags, nor where there are levels.",
                    examples = "12.5")
            BigDecimal points,

            @Size(max = 80) @Schema(description = "With `PARTLY` where the criterion has levels: the one reached.")
            String level,

            @Size(min = 1, max = 4000) @Schema(
                    description = "Why; the candidate reads it as the explanation of the outcome.",
                    examples = "The answer says it in other words.")
            String note,

            @Size(max = 20) @Schema(description = "The words of the response that decide it.")
            List<@NotNull @Valid EvidenceDraft> evidence) {}

    /** Words of the response. */
    @Schema(name = "EvidenceDraft")
    public record EvidenceDraft(
            @Schema(description = "Offset in UTF-16 code units; left out, it is the first place where the words stand.")
            Integer start,

            @Schema(description = "Offset behind the last code unit; may be left out.")
            Integer end,

            @NotNull @Size(min = 1, max = 500) @Schema(required = true, description = "Exactly the words of the response.")
            String quote,

            @Size(max = 80) @Schema(description = "The part that they stand in, where the question has several.")
            String part,

            @Size(max = 80) @Schema(
                    description =
                            "The follow-up whose answer they stand in, instead of the response; then without `part`.",
                    examples = "follow-up-1")
            String followUp) {

        /** Words of the response itself. */
        public EvidenceDraft(Integer start, Integer end, String quote, String part) {
            this(start, end, quote, part, null);
        }
    }
}
