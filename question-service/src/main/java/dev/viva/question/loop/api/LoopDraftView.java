package dev.viva.question.loop.api;

import dev.viva.question.loop.LoopReading;
import dev.viva.question.loop.model.LoopId;
import dev.viva.question.loop.model.LoopVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A loop as its author works on it. */
@Schema(name = "LoopDraft", description = "A loop as its author works on it.")
public record LoopDraftView(
        @Schema(required = true, implementation = String.class, examples = "lop_01jd5vk3m8fyr8b0k6t3w9x2za")
        LoopId id,

        @Schema(required = true, examples = "small-lab") String slug,

        @Schema(description = "Number of the current version; absent if there is none.", examples = "1")
        Integer version,

        @Schema(required = true, description = "Whether it says something else than the current version.")
        boolean changed,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static LoopDraftView of(LoopReading work) {
        return new LoopDraftView(
                work.loop().id(),
                work.loop().slug(),
                work.version().map(LoopVersion::version).orElse(null),
                work.version()
                        .filter(current -> current.publishes(work.loop().draftFingerprint()))
                        .isEmpty(),
                work.loop().createdAt(),
                work.loop().updatedAt());
    }
}
