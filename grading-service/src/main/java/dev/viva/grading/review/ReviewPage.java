package dev.viva.grading.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of what waits for a person, the oldest first. */
@Schema(name = "ReviewPage", description = "One page of what waits for a person, the oldest first.")
public record ReviewPage(
        @Schema(required = true) List<ReviewView> items,

        @Schema(description = "Asks for the next page with the same filters; absent on the last one.")
        String nextPageToken) {}
