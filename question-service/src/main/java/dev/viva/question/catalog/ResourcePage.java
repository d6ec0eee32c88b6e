package dev.viva.question.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of resources. */
@Schema(name = "ResourcePage")
public record ResourcePage(
        @Schema(required = true) List<ResourceView> items,

        @Schema(description = "Asks for the next page; absent on the last one.")
        String nextPageToken) {}
