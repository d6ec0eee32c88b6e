package dev.viva.platform.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the event streams. */
@ConfigMapping(prefix = "viva.streams")
public interface StreamSettings {
    /** How often the database is asked for what other replicas committed. */
    @WithDefault("250MS")
    Duration betweenLooks();

    /** After how long without an event a comment shows that the connection is alive. */
    @WithDefault("15S")
    Duration silence();
}
