package dev.viva.attempt.interview.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What starts an interview. */
@Schema(name = "InterviewDraft", description = "Which loop, for whom, in which language.")
public record InterviewDraft(
        @Schema(
                required = true,
                description = "A loop's slug or `lop_…`; its newest published version is pinned.",
                examples = "deepmind")
        @NotNull String loop,

        @Schema(
                description =
                        "The tenant's own name for the candidate, without personal data; left out, it is the caller.",
                examples = "candidate-17")
        @Size(min = 1, max = 128) String candidate,

        @Schema(
                description = "The language that the candidate works in; left out, `Accept-Language` decides.",
                enumeration = {"en", "ru"})
        @Pattern(regexp = "en|ru", message = "must be en or ru") String language,

        @Schema(
                description =
                        "Draws the same questions again from the same bank for a candidate who has seen the same; left out, it is random.",
                examples = "20261126")
        @Min(0) @Max(MAX_SEED) Long seed) {

    /** What every JSON reader can hold exactly: 2⁵³ − 1. */
    static final long MAX_SEED = 9_007_199_254_740_991L;
}
