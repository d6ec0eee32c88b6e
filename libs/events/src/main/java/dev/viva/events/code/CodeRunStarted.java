package dev.viva.events.code;

import java.time.Instant;

/** A runner has taken a run; its lease begins. */
public record CodeRunStarted(String run, int release, String runner, Instant startedAt) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.code-run.started.v1";
}
