package dev.viva.question.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of topics. */
@Schema(name = "TopicPage")
public record TopicPage(
        @Schema(required = true) List<TopicView> items,

        @Schema(description = "Asks for the next page; absent on the last one.")
        String nextPageToken) {}
