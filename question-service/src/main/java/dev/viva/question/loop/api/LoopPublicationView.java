package dev.viva.question.loop.api;

import dev.viva.question.loop.model.LoopId;
import dev.viva.question.loop.model.LoopVersion;
import dev.viva.question.loop.model.LoopVersionId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published version of a loop. */
@Schema(name = "LoopPublication", description = "A published version of a loop.")
public record LoopPublicationView(
        @Schema(required = true, implementation = String.class, examples = "lop_01jd5vk3m8fyr8b0k6t3w9x2za")
        LoopId loop,

        @Schema(required = true, implementation = String.class, examples = "lpv_01jd5vk3m9fkz9j6n0m3c5d7ef")
        LoopVersionId loopVersion,

        @Schema(required = true, examples = "deepmind") String slug,
        @Schema(required = true, examples = "1") int version,
        @Schema(required = true) LoopStatus status,
        @Schema(required = true) Instant publishedAt,
        @Schema(description = "Only of a retired version.") Instant retiredAt) {

    static LoopPublicationView of(LoopVersion version) {
        return new LoopPublicationView(
                version.loop(),
                version.id(),
                version.slug(),
                version.version(),
                LoopStatus.of(version),
                version.publishedAt(),
                version.retiredAt());
    }
}
