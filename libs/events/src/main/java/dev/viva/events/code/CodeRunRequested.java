package dev.viva.events.code;

import java.time.Instant;
import java.util.Map;

/**
 * A program is to be run against tests.
 *
 * @param run the run's id, {@code run_…}
 * @param release how often the run has been given out: 1 at first, one more each time it was lost
 * @param language language id of {@code GET /v1/languages}
 * @param code the {@code code} settings of a CODE part, as the question document has them; hidden expectations are in it and never
 *     enter a sandbox
 * @param reportTests whether each verdict is to be told as it comes, by {@link CodeTestsFinished}
 */
public record CodeRunRequested(
        String run,
        int release,
        String language,
        String source,
        Map<String, Object> code,
        boolean reportTests,
        Instant releasedAt) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.code-run.requested.v1";
}
