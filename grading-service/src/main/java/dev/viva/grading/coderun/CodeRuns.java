package dev.viva.grading.coderun;

import dev.viva.platform.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The door of the queue: takes runs and tells how far they are. What becomes of them is told by {@link CodeRunChanged}. */
@ApplicationScoped
public class CodeRuns {
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration UNKNOWN_WAIT = Duration.ofSeconds(5);

    private final CodeRunRepository runs;
    private final CodeRunTimeline timeline;
    private final QueuePlaces places;
    private final CodeRunConfig config;
    private final Tenants tenants;

    CodeRuns(
            CodeRunRepository runs,
            CodeRunTimeline timeline,
            QueuePlaces places,
            CodeRunConfig config,
            Tenants tenants) {
        this.runs = runs;
        this.timeline = timeline;
        this.places = places;
        this.config = config;
        this.tenants = tenants;
    }

    /**
     * Puts a run into the queue, in the caller's transaction; it is given out after the commit.
     *
     * @throws CodeQueueFull if too many of the tenant's runs wait already; a submission is always taken
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CodeRun enqueue(NewCodeRun wanted) {
        if (wanted.purpose() != CodeRun.Purpose.STEP) {
            requirePlace();
        }
        CodeRun run = new CodeRun(wanted, tenants.required(), CodeRunTimeline.now());
        runs.persist(run);
        timeline.changed(run);
        return run;
    }

    /** A run of the tenant. */
    @Transactional
    public Optional<CodeRun> find(CodeRunId id) {
        return runs.findByIdOptional(id.value());
    }

    /** The events of a run's stream behind a position, in their order; 0 for all. */
    @Transactional
    public List<CodeRunEvent> events(CodeRunId run, int behind) {
        return runs.events(run, behind);
    }

    /** Where a run stands among those of all tenants; nothing once a runner has it, or before its transaction has ended. */
    public Optional<QueuePlace> place(CodeRunId run) {
        return places.of(run);
    }

    /** The grading steps of all tenants whose runs had to wait, the foremost first. */
    public List<WaitingStep> waitingSteps(int limit) {
        return places.steps(limit);
    }

    private void requirePlace() {
        long waiting = runs.waiting();
        if (waiting >= config.queue().maxWaiting()) {
            Duration wait = places.expectedWait(Math.toIntExact(waiting)).orElse(UNKNOWN_WAIT);
            throw new CodeQueueFull(Math.toIntExact(waiting), wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait);
        }
    }
}
