package dev.viva.attempt.reviewcard;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of what is due, the longest due first. */
@Schema(name = "DueReviewPage", description = "One page of what is due, the longest due first.")
public record ReviewPage(
        @Schema(required = true, description = "The time at which recall was estimated.")
        Instant asOf,

        @Schema(required = true) List<ReviewView> items,

        @Schema(description = "Asks for the next page with the same filters; absent on the last one.")
        String nextPageToken) {}
