package dev.viva.runner.transport;

import dev.viva.runner.sandbox.Tier;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the runner. */
@ConfigMapping(prefix = "viva.runner")
interface RunnerConfig {
    /** Kafka's bootstrap servers. */
    String kafka();

    /** How many runs it works on at once; 0: as many as the machine has processors. */
    int slots();

    /** Boxes of each language in use that wait for work. */
    int warm();

    /** How long a language counts as in use after its last run; then it keeps one box. */
    Duration warmFor();

    /** A folder of the runner's own in which it keeps what it made for the compilers for its next start. */
    Optional<Path> kept();

    /** The sandbox tiers that may be used, best first; {@code D} alone: none. */
    List<Tier> tiers();

    /** How long running work may take after SIGTERM. */
    Duration drain();
}
