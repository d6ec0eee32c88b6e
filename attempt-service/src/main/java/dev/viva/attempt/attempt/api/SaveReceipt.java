package dev.viva.attempt.attempt.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that a response is stored and will not be lost. */
@Schema(name = "SaveReceipt", description = "The response is stored; nothing that is acknowledged so is ever lost.")
public record SaveReceipt(
        @Schema(required = true, examples = "4") int revision,
        @Schema(required = true) Instant savedAt) {}
