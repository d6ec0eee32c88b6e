package dev.viva.attempt.interview.api;

import dev.viva.attempt.interview.model.Accommodation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a candidate is to be given beyond the rules of a loop. */
@Schema(name = "AccommodationDraft", description = "What a candidate is to be given beyond the rules of a loop.")
public record AccommodationDraft(
        @Schema(description = "Extra time in percent of the length of a sitting; left out, none.", examples = "50")
        @Min(0) @Max(300) Integer extraTimePercent,

        @Schema(description = "More pauses for each sitting that can be paused; left out, none.", examples = "2")
        @Min(0) @Max(100) Integer extraPauses,

        @Schema(
                description = "More interviews of one loop, where the installation limits them; left out, none.",
                examples = "1")
        @Min(0) @Max(100) Integer extraAttempts,

        @Schema(description = "For those who decided it; without personal data.") @Size(max = 500) String note) {

    Accommodation.Terms terms() {
        return new Accommodation.Terms(orNone(extraTimePercent), orNone(extraPauses), orNone(extraAttempts), note);
    }

    private static int orNone(Integer given) {
        return given == null ? 0 : given;
    }
}
