package dev.viva.question.loop.api;

import dev.viva.question.loop.model.LoopVersion;

/** Where a loop stands. */
public enum LoopStatus {
    /** It was never published; only its authors see it. */
    DRAFT,
    PUBLISHED,
    /** No interview can begin with it any more. */
    RETIRED;

    static LoopStatus of(LoopVersion version) {
        if (version == null) {
            return DRAFT;
        }
        return switch (version.status()) {
            case PUBLISHED -> PUBLISHED;
            case RETIRED -> RETIRED;
        };
    }
}
