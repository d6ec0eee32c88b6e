package dev.viva.attempt.attempt.api;

import dev.viva.attempt.attempt.model.QueuePlace;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a submission waits until its programs are run. */
@Schema(name = "AttemptQueue", description = "Where the submission waits until its programs are run.")
public record QueueView(
        @Schema(
                required = true,
                minimum = "0",
                description =
                        "How many runs of anybody are before it, itself included; 0 once it is being worked on. It may grow where"
                                + " tenants take turns.",
                examples = "3")
        int position,

        @Schema(
                description =
                        "When it should begin, by the time that runs take at present; absent where that is not known.",
                examples = "2026-11-23T09:08:14Z")
        Instant expectedStartAt) {

    static QueueView of(QueuePlace place) {
        return new QueueView(place.position(), place.expectedStartAt().orElse(null));
    }
}
