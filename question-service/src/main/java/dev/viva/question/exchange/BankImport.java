package dev.viva.question.exchange;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import, and its report once it has ended. */
@Schema(name = "BankImport", description = "An import of question documents.")
public record BankImport(
        @Schema(required = true, implementation = String.class, examples = "imp_01jd5vk3m8fyr8b0k6t3w9x2za")
        ImportId id,

        @Schema(required = true) ImportState state,

        @Schema(required = true, description = "Whether it only says what it would do.")
        boolean dryRun,

        @Schema(required = true, description = "Whether what it brings is published.")
        boolean publish,

        @Schema(required = true, description = "How many documents it holds.", examples = "30")
        int documents,

        @Schema(required = true, description = "A line for each document; empty while it is running.")
        List<ImportLine> report,

        @Schema(description = "Why it was refused as a whole, beside the faults of its documents.")
        ImportFault fault,

        @Schema(required = true) Instant createdAt,
        @Schema(description = "Absent while it is running.") Instant endedAt) {}
