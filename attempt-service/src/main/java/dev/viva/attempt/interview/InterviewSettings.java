package dev.viva.attempt.interview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation decides about interviews. */
@ConfigMapping(prefix = "viva.interviews")
public interface InterviewSettings {

    /** How long after the deadline a save that was on its way is still taken. */
    @WithDefault("PT10S")
    Duration grace();

    /** How many pauses a sitting has where the loop allows them. */
    @WithDefault("2")
    int pauses();

    /** How many interviews of one loop a candidate may begin; 0 for no limit. */
    @WithDefault("0")
    int perLoop();
}
