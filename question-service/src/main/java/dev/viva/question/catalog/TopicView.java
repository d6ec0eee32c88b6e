package dev.viva.question.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A node of the topic tree. */
@Schema(name = "Topic", description = "A node of the topic tree, in one language.")
public record TopicView(
        @Schema(required = true, description = "Its path.", examples = "rl/policy-gradient")
        String id,

        @Schema(description = "The path of the node above it; absent at the root.", examples = "rl")
        String parent,

        @Schema(required = true, examples = "Policy gradient methods")
        String title,

        @Schema(description = "What belongs to it.") String description,

        @Schema(required = true, description = "Topics to know before it.")
        List<String> prerequisites,

        @Schema(required = true, description = "Topics that shed light on it.")
        List<String> related,

        @Schema(required = true, description = "Slugs of what to read or do for it: see `GET /v1/resources`.")
        List<String> resources) {

    static TopicView of(CatalogEntry entry, String acceptLanguage) {
        JsonNode tree = entry.tree();
        int slash = entry.key().lastIndexOf('/');
        return new TopicView(
                entry.key(),
                slash < 0 ? null : entry.key().substring(0, slash),
                Texts.in(tree.path("title"), acceptLanguage),
                Texts.in(tree.path("description"), acceptLanguage),
                Texts.list(tree.path("prerequisites")),
                Texts.list(tree.path("related")),
                Texts.list(tree.path("resources")));
    }
}
