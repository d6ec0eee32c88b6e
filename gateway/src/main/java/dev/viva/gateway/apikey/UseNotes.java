package dev.viva.gateway.apikey;

import dev.viva.gateway.BackgroundThreads;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Writes down now and then which keys are in use, so that an operator can tell which ones nobody needs any more. */
@ApplicationScoped
public class UseNotes {
    private static final Logger LOG = Logger.getLogger(UseNotes.class);

    private final StoredKeys keys;
    private final Vertx vertx;
    private final Executor threads;
    private final Duration interval;
    private volatile long timer;

    UseNotes(
            StoredKeys keys,
            Vertx vertx,
            BackgroundThreads threads,
            @ConfigProperty(name = "viva.key-use-interval", defaultValue = "60s") Duration interval) {
        this.keys = keys;
        this.vertx = vertx;
        this.threads = threads;
        this.interval = interval;
    }

    void onStart(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(interval.toMillis(), tick -> threads.execute(this::write));
    }

    void onStop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
        write();
    }

    private void write() {
        try {
            keys.noteUse();
        } catch (RuntimeException fault) {
            // The next use of a key is noted again; a day of use is not worth more effort.
            LOG.warnf("The use of keys could not be noted: %s", fault.getMessage());
        }
    }
}
