package dev.viva.events.code;

import java.time.Instant;
import java.util.List;

/**
 * What a runner can do and what it works on; told at its start, every {@link #PERIOD_SECONDS} seconds and at its end.
 *
 * @param runner its name, new in each start of the process
 * @param tier sandbox tier {@code A}, {@code B} or {@code C}; {@code D}: no sandbox holds here, and no code is run
 * @param slots how many runs it works on at once; 0 once it goes down, and in tier D
 * @param running the runs that it works on: their leases go on
 */
public record CodeRunnerAnnounced(
        String runner,
        String tier,
        int slots,
        List<RunnerLanguage> languages,
        List<String> running,
        Instant announcedAt) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.code-runner.announced.v1";

    public static final int PERIOD_SECONDS = 5;

    /** A runner that has not been heard of for so long is gone, and its runs are lost. */
    public static final int GONE_AFTER_SECONDS = 15;

    /**
     * A language that can be run.
     *
     * @param version as the tool says it
     * @param packages what can be imported beyond the standard library, such as {@code numpy 1.24.2}
     */
    public record RunnerLanguage(String id, String version, List<String> packages) {}
}
