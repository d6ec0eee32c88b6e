package dev.viva.attempt.interview.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of a field, for example one publication. */
@Schema(name = "FormEntry", description = "One entry of a field.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormEntry(
        @Schema(required = true, description = "One of the kinds of the field.", examples = "top-venue-first-author")
        @NotNull String kind,

        @Schema(
                required = true,
                description = "What it is: 1 to 300 characters.",
                examples = "Planning with a learned model")
        @NotNull String title,

        @Schema(description = "Where it can be seen: http or https.", examples = "https://example.org/paper")
        String link,

        @Schema(description = "What you did in it: at most 1000 characters.")
        String note) {}
