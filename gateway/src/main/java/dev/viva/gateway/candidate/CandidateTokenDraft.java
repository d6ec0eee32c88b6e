package dev.viva.gateway.candidate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token that is to be issued. */
@Schema(name = "CandidateTokenDraft", description = "Whom the token is for, and for how long.")
public record CandidateTokenDraft(
        @Schema(required = true, description = "Your own name for the candidate.", examples = "candidate-42")
        @NotNull @Size(min = 1, max = 128) String candidate,

        @Schema(description = "How long the token is good; 60 if left out.", examples = "90")
        @Min(1) @Max(CandidateTokenDraft.MAX_MINUTES) Integer minutes) {
    static final int MAX_MINUTES = 720;

    private static final int DEFAULT_MINUTES = 60;

    Duration lifetime() {
        return Duration.ofMinutes(minutes == null ? DEFAULT_MINUTES : minutes);
    }
}
