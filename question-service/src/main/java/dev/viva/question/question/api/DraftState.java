package dev.viva.question.question.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the author's work stands. */
@Schema(name = "DraftState", description = "Where the author's work on a question stands.")
public record DraftState(
        @Schema(required = true, description = "Whether the draft says something else than the current version.")
        boolean changed,

        @Schema(required = true) Instant updatedAt) {}
