package dev.viva.question.loop.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of loops. */
@Schema(name = "LoopPage")
public record LoopPage(
        @Schema(required = true) List<LoopItem> items,

        @Schema(description = "Asks for the next page; absent on the last one.")
        String nextPageToken) {}
