package dev.viva.question.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of curricula. */
@Schema(name = "CurriculumPage")
public record CurriculumPage(
        @Schema(required = true) List<CurriculumView> items,

        @Schema(description = "Asks for the next page; absent on the last one.")
        String nextPageToken) {}
