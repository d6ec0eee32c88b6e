package dev.viva.platform.event.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox relay. */
@ConfigMapping(prefix = "viva.relay")
public interface RelayConfig {
    /** Off in a process that must not publish. */
    @WithDefault("true")
    boolean enabled();

    /** How often to look for rows of other replicas; this process's own commits wake the relay at once. */
    @WithDefault("200ms")
    Duration poll();

    /** How long to wait after a failure, and how often a standby asks for the lock. */
    @WithDefault("500ms")
    Duration pause();

    /** How long a row may wait for its mark after it was sent; what a crash finds unmarked is sent again. */
    @WithDefault("200ms")
    Duration mark();

    /** Rows that are read and sent together. */
    @WithDefault("500")
    int batch();

    /** How long Kafka may take to acknowledge a record before its batch is given up and read again. */
    @WithDefault("10s")
    Duration delivery();
}
