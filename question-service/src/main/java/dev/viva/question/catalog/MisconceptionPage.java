package dev.viva.question.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of misconceptions. */
@Schema(name = "MisconceptionPage")
public record MisconceptionPage(
        @Schema(required = true) List<MisconceptionView> items,

        @Schema(description = "Asks for the next page; absent on the last one.")
        String nextPageToken) {}
