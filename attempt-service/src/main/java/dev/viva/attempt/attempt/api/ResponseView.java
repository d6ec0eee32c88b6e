package dev.viva.attempt.attempt.api;

import dev.viva.events.attempt.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was saved last, to go on from. */
@Schema(name = "SavedResponse", description = "What was saved last; the ETag saves on top of it.")
public record ResponseView(
        @Schema(required = true, description = "0 before the first save.", examples = "3")
        int revision,

        @Schema(description = "Absent before the first save.")
        Instant savedAt,

        @Schema(ref = "Response") Response response) {}
