package dev.viva.question.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an import as a whole was refused. */
@Schema(name = "ImportFault", description = "Why an import as a whole was refused.")
public record ImportFault(
        @Schema(required = true, examples = "grading-not-available")
        String code,

        @Schema(required = true) String detail) {}
