package dev.viva.attempt.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a candidate says to a follow-up: one of the two fields. */
@Schema(
        name = "FollowUpAnswerDraft",
        description = "An answer, or that there will be none: one of the two.",
        minProperties = 1)
public record FollowUpAnswerDraft(
        @Schema(
                description = "The answer; kept exactly as it was sent. At most 256 KiB.",
                examples = "Subtract a baseline.")
        String text,

        @Schema(description = "`true`: the candidate does not answer.")
        Boolean declined) {}
