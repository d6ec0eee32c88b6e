package dev.viva.grading.coderun;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the queue of code runs. */
@ConfigMapping(prefix = "viva.code")
public interface CodeRunConfig {
    /** How long a run waits for a runner that knows its language before it is given up. */
    @WithDefault("PT10M")
    Duration patience();

    Queue queue();

    /** How the queue is worked off. */
    interface Queue {
        /** Runs of one tenant that may wait, submissions not counted: those always may. */
        @WithDefault("1000")
        int maxWaiting();

        /** How often to look for runs that other replicas queued; this process's own commits wake the dispatcher at once. */
        @WithDefault("500ms")
        Duration poll();

        /** How long a run may lie on the work topic while a slot is free; then it counts as lost. */
        @WithDefault("30s")
        Duration takeWithin();

        /** Whether this process gives out runs, and looks after their leases. */
        @WithDefault("true")
        boolean enabled();
    }
}
