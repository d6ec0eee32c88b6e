package dev.viva.events.loop;

import java.time.Instant;

/**
 * One published version of a loop, whole: the value of the compacted topic {@code viva.loop-versions.state.v1}, keyed by loop version
 * id. A consumer keeps the state with the greatest {@code sequence} and needs no inbox.
 *
 * @param loopVersion the version's id, {@code lpv_…}
 * @param loop the loop's id, {@code lop_…}
 * @param version 1, 2, 3 … per loop
 */
public record LoopVersionState(
        String loopVersion,
        String loop,
        int version,
        Status status,
        LoopDocument document,
        Instant publishedAt,
        Instant retiredAt) {

    /** The CloudEvents type of this state. */
    public static final String TYPE = "dev.viva.loop-version.published.v1";

    /** Whether new interviews may start with the version. */
    public enum Status {
        PUBLISHED,
        RETIRED
    }
}
