package dev.viva.grading.coderun.dispatch;

import dev.viva.events.Topics;
import dev.viva.events.code.CodeRunRequested;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.grading.coderun.CodeRun;
import dev.viva.grading.coderun.CodeRunConfig;
import dev.viva.grading.coderun.CodeRunId;
import dev.viva.grading.coderun.CodeRunRepository;
import dev.viva.grading.coderun.CodeRunTimeline;
import dev.viva.grading.coderun.RunsPassedOver;
import dev.viva.platform.event.Outbox;
import dev.viva.platform.problem.TooLarge;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Gives out as many runs as the runners can take, in one transaction with the events that tell the runners. */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final QueueTable queue;
    private final CodeRunRepository runs;
    private final Outbox outbox;
    private final Tenants tenants;
    private final LostRuns lost;
    private final CodeRunConfig config;
    private final Event<RunsPassedOver> passedOver;

    Dispatcher(
            QueueTable queue,
            CodeRunRepository runs,
            Outbox outbox,
            Tenants tenants,
            LostRuns lost,
            CodeRunConfig config,
            Event<RunsPassedOver> passedOver) {
        this.queue = queue;
        this.runs = runs;
        this.outbox = outbox;
        this.tenants = tenants;
        this.lost = lost;
        this.config = config;
        this.passedOver = passedOver;
    }

    /** A run that is larger than an event may be. */
    private record Oversized(CodeRunId run, String tenant, String detail) {}

    void dispatch() {
        List<Oversized> oversized = new ArrayList<>();
        tenants.acrossAll(() -> {
            QuarkusTransaction.requiringNew().run(() -> giveOut(oversized));
            return null;
        });
        oversized.forEach(run -> {
            LOG.errorf("%s is given up: %s", run.run(), run.detail());
            lost.giveUp(run.run(), run.tenant(), new Fault(Fault.Owner.GRADER, "code-run-too-large", run.detail()));
        });
    }

    private void giveOut(List<Oversized> oversized) {
        if (!queue.isAnyWaiting()) {
            return;
        }
        queue.takeLock();
        Instant now = CodeRunTimeline.now();
        Capacity capacity = queue.capacity();
        if (capacity.allowed() > 0) {
            List<DispatchPlan.Waiting> waiting = queue.waiting(capacity.languages(), capacity.allowed(), now);
            for (DispatchPlan.Waiting chosen : DispatchPlan.choose(waiting, capacity)) {
                giveOut(new CodeRunId(chosen.run()), now, oversized);
            }
        }
        if (queue.passOver(now) > 0) {
            passedOver.fire(new RunsPassedOver());
        }
    }

    private void giveOut(CodeRunId id, Instant now, List<Oversized> oversized) {
        CodeRun run = runs.locked(id).orElseThrow();
        if (run.state() != CodeRun.State.QUEUED) {
            return; // an earlier release came back with a result in the meantime
        }
        run.release(config.queue().takeWithin(), now);
        runs.flush();
        try {
            tenants.as(run.tenant(), () -> {
                outbox.append(
                        Topics.CODE_RUN_WORK.topic(),
                        run.id().toString(),
                        CodeRunRequested.TYPE,
                        run.sequence(),
                        new CodeRunRequested(
                                run.id().toString(),
                                run.release(),
                                run.language(),
                                run.source(),
                                run.code(),
                                run.reportTests(),
                                now));
            });
        } catch (TooLarge tooLarge) {
            oversized.add(new Oversized(run.id(), run.tenant(), tooLarge.detail()));
        }
    }
}
