package dev.viva.attempt.followup;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A follow-up as the candidate sees it. */
@Schema(
        name = "FollowUp",
        description = "A further question behind an answer; what is said to it counts for one criterion.")
public record FollowUpView(
        @Schema(required = true, examples = "follow-up-1") String id,

        @Schema(
                required = true,
                description = "In the language of the attempt.",
                examples = "How would you make the estimate less noisy without changing what it estimates?")
        String prompt,

        @Schema(required = true) FollowUpState state,

        @Schema(description = "What the candidate said, exactly as it was sent.")
        String answer,

        @Schema(
                description = "The criterion that the answer counts for; once the grade is final.",
                examples = "baseline")
        String criterion,

        @Schema(required = true) Instant askedAt,

        @Schema(description = "When it was answered or declined, or its time was over.")
        Instant closedAt) {

    /** @param revealed whether the candidate may see the rubric */
    static FollowUpView of(FollowUp followUp, boolean revealed) {
        return new FollowUpView(
                followUp.id(),
                followUp.prompt(),
                followUp.state(),
                followUp.answer().orElse(null),
                revealed ? followUp.criterion() : null,
                followUp.askedAt(),
                followUp.closedAt().orElse(null));
    }
}
