package dev.viva.grading.coderun.dispatch;

import dev.viva.grading.coderun.CodeRunChanged;
import dev.viva.grading.coderun.CodeRunConfig;
import dev.viva.grading.coderun.RunnersChanged;
import dev.viva.platform.background.Draining;
import dev.viva.platform.background.Lookout;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Wakes the dispatcher when this process has queued or ended a run, and looks now and then for what other replicas did. */
@ApplicationScoped
class DispatchLoop {
    private final CodeRunConfig config;
    private final Lookout lookout;

    DispatchLoop(Dispatcher dispatcher, CodeRunConfig config, Draining draining) {
        this.config = config;
        this.lookout = draining.lookout("code-dispatch", config.queue().poll(), dispatcher::dispatch);
    }

    void start(@Observes StartupEvent event) {
        if (config.queue().enabled()) {
            lookout.start();
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CodeRunChanged change) {
        switch (change.state()) {
            case QUEUED, DONE, FAILED -> lookout.wake();
            case RELEASED, RUNNING -> {
                // neither a new run nor a free slot
            }
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunnersChanged change) {
        lookout.wake();
    }
}
