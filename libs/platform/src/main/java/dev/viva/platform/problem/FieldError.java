package dev.viva.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One fault in a request.
 *
 * @param pointer JSON Pointer (RFC 6901) of the faulty place in the body; {@code ""} is the whole body. For a query parameter or a
 *     header, its name.
 */
@Schema(description = "One fault in a request.")
public record FieldError(
        @Schema(
                description = "JSON Pointer of the faulty place; for a parameter or header, its name.",
                examples = "/response/text")
        String pointer,

        @Schema(description = "Stable code of the fault.", examples = "unknown-field")
        String code,

        @Schema(description = "What is wrong, for people.") String detail) {}
