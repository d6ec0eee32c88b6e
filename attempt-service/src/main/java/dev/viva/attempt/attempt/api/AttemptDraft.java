package dev.viva.attempt.attempt.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What starts an attempt. */
@Schema(name = "AttemptDraft", description = "Which question, for whom, in which language.")
public record AttemptDraft(
        @Schema(
                description =
                        "A slug or `qst_…` for the newest published version, or `qsv_…` for that version. A tenant's"
                                + " own slug goes before the shared bank's.",
                examples = "policy-gradient-theorem")
        @NotNull String question,

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
                        "Whether follow-ups are asked behind the answer, as in an academic defence: then the grade waits until they are"
                                + " answered, declined or over.",
                defaultValue = "false")
        Boolean followUps) {}
