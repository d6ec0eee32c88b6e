package dev.viva.events.candidate;

import java.time.Instant;
import java.util.List;

/**
 * Attempts of a candidate are erased: one batch of them, so that no event grows with the number of attempts. Whoever keeps anything of
 * these attempts deletes it, stores nothing of them that comes later, and answers with {@code CandidateErased}.
 *
 * @param erasure the erasure's id, {@code ers_…}
 * @param candidate the tenant's own name for the candidate
 * @param batch 1, 2, 3 …
 * @param attempts at most some hundreds, {@code att_…}
 * @param last whether no batch follows; then what is kept under the candidate's name goes too, if it is older than {@code requestedAt}
 * @param requestedAt when the erasure was asked for
 */
public record CandidateErasureRequested(
        String erasure, String candidate, int batch, List<String> attempts, boolean last, Instant requestedAt) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.candidate.erasure-requested.v1";

    public CandidateErasureRequested {
        attempts = List.copyOf(attempts);
    }
}
