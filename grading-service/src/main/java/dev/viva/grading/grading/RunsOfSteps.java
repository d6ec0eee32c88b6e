package dev.viva.grading.grading;

import dev.viva.grading.coderun.CodeRun.Purpose;
import dev.viva.grading.coderun.CodeRunChanged;
import dev.viva.grading.coderun.CodeRuns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Hears what becomes of the runs that steps have handed in, within the transaction in which it happens. */
@ApplicationScoped
class RunsOfSteps {
    private final GradingService gradings;
    private final CodeRuns runs;
    private final QueueNews news;

    RunsOfSteps(GradingService gradings, CodeRuns runs, QueueNews news) {
        this.gradings = gradings;
        this.runs = runs;
        this.news = news;
    }

    void changed(@Observes CodeRunChanged change) {
        if (change.purpose() != Purpose.STEP) {
            return;
        }
        switch (change.state()) {
            case DONE, FAILED ->
                gradings.ended(
                        change.step().orElseThrow(), runs.find(change.run()).orElseThrow());
            case RUNNING -> {
                if (change.passedOver()) {
                    news.begun(change.step().orElseThrow());
                }
            }
            case QUEUED, RELEASED -> {
                // it waits, and whoever it keeps waiting is told by QueueNews
            }
        }
    }
}
