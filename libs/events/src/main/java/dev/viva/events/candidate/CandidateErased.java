package dev.viva.events.candidate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A service has erased what it kept of one batch. It names no candidate.
 *
 * @param erasure the erasure's id, {@code ers_…}
 * @param service who has erased, such as {@code grading-service}
 * @param batch the batch of {@code CandidateErasureRequested} that it answers
 * @param last whether it was the last batch
 * @param rows how many rows were deleted, by table; tables without any are left out
 */
public record CandidateErased(String erasure, String service, int batch, boolean last, Map<String, Long> rows) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.candidate.erased.v1";

    public CandidateErased {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }
}
