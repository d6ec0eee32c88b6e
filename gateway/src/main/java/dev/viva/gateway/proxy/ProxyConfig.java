package dev.viva.gateway.proxy;

import dev.viva.gateway.route.Upstream;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are and how long they are waited for. */
@ConfigMapping(prefix = "viva.upstream")
public interface ProxyConfig {
    URI question();

    URI attempt();

    URI grading();

    /** How long a connection may take, the first and the second time. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long the head of an answer may take; a publication runs its exemplars for at most 60 s. An open stream has no limit. */
    @WithDefault("75s")
    Duration responseTimeout();

    /** Connections to each service at most; each open event stream holds one. */
    @WithDefault("2000")
    int maxConnections();

    /** The base address of a service. */
    default URI address(Upstream upstream) {
        return switch (upstream) {
            case QUESTION -> question();
            case ATTEMPT -> attempt();
            case GRADING -> grading();
            case OWN -> throw new IllegalArgumentException("The gateway does not call itself");
        };
    }
}
