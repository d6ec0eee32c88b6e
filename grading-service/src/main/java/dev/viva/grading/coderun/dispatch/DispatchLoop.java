package dev.viva.grading.coderun.dispatch;

import dev.viva.grading.coderun.CodeRunChanged;
import dev.viva.grading.coderun.CodeRunConfig;
import dev.viva.grading.coderun.RunnersChanged;
import dev.viva.platform.event.Draining;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Wakes the dispatcher when this process has queued or ended a run, and looks now and then for what other replicas did. */
@ApplicationScoped
class DispatchLoop {
    private static final Logger LOG = Logger.getLogger(DispatchLoop.class);

    private final Dispatcher dispatcher;
    private final CodeRunConfig config;
    private final Draining draining;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("code-dispatch").unstarted(this::run);
    private boolean failing;

    DispatchLoop(Dispatcher dispatcher, CodeRunConfig config, Draining draining) {
        this.dispatcher = dispatcher;
        this.config = config;
        this.draining = draining;
    }

    void start(@Observes StartupEvent event) {
        if (config.queue().enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (config.queue().enabled()) {
            wake();
            thread.join();
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CodeRunChanged change) {
        switch (change.state()) {
            case QUEUED, DONE, FAILED -> wake();
            case RELEASED, RUNNING -> {
                // neither a new run nor a free slot
            }
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunnersChanged change) {
        wake();
    }

    private void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    private void run() {
        while (!draining.begun()) {
            try {
                dispatcher.dispatch();
                failing = false;
            } catch (RuntimeException e) {
                // Most likely the database is away; whatever it is, the runs still wait at the next look.
                if (!failing) {
                    LOG.warnf("code runs cannot be given out right now: %s", e);
                }
                failing = true;
            }
            try {
                if (wakeUps.tryAcquire(config.queue().poll().toNanos(), TimeUnit.NANOSECONDS)) {
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
