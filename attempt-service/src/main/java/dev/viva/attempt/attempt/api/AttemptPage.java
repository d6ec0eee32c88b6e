package dev.viva.attempt.attempt.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of attempts, the newest first. */
@Schema(name = "AttemptPage", description = "One page of attempts, the newest first.")
public record AttemptPage(
        @Schema(required = true) List<AttemptSummary> items,

        @Schema(description = "Asks for the next page with the same filters; absent on the last one.")
        String nextPageToken) {}
