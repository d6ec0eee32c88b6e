package dev.viva.gateway.proxy;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The event streams that run through this process. They would hold up a shutdown for as long as an attempt lasts, so they are ended when
 * it begins; their readers come back with {@code Last-Event-ID} and find another replica.
 */
@ApplicationScoped
public class OpenStreams {
    private final Set<HttpServerResponse> open = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final Duration shutdownDelay;

    public OpenStreams(Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Duration shutdownDelay) {
        this.vertx = vertx;
        this.shutdownDelay = shutdownDelay;
    }

    void opened(HttpServerResponse stream) {
        open.add(stream);
        stream.endHandler(ended -> open.remove(stream));
        stream.closeHandler(closed -> open.remove(stream));
    }

    int count() {
        return open.size();
    }

    /** Only after the delay in which load balancers learn that this replica goes; else the readers would come back to it. */
    void onShutdown(@Observes ShutdownDelayInitiatedEvent shutdown) {
        vertx.setTimer(Math.max(1, shutdownDelay.toMillis()), timer -> endAll());
    }

    void endAll() {
        for (HttpServerResponse stream : open) {
            if (!stream.ended()) {
                stream.end();
            }
        }
    }
}
