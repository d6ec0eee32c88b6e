package dev.viva.attempt.interview.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.viva.attempt.interview.model.Accommodation;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a candidate is given beyond the rules of a loop. */
@Schema(name = "Accommodation", description = "What a candidate is given beyond the rules of a loop.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccommodationView(
        @Schema(required = true, examples = "candidate-17") String candidate,
        @Schema(required = true, examples = "50") int extraTimePercent,
        @Schema(required = true, examples = "2") int extraPauses,
        @Schema(required = true, examples = "1") int extraAttempts,
        String note,
        Instant updatedAt) {

    static AccommodationView of(String candidate, Optional<Accommodation> given) {
        Accommodation.Terms terms = given.map(Accommodation::terms).orElse(Accommodation.Terms.NONE);
        return new AccommodationView(
                candidate,
                terms.extraTimePercent(),
                terms.extraPauses(),
                terms.extraAttempts(),
                terms.note(),
                given.map(Accommodation::updatedAt).orElse(null));
    }
}
