package dev.viva.grading.coderun.dispatch;

import dev.viva.events.code.CodeRunnerAnnounced.RunnerLanguage;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.grading.coderun.CodeRun;
import dev.viva.grading.coderun.CodeRun.State;
import dev.viva.grading.coderun.CodeRunConfig;
import dev.viva.grading.coderun.CodeRunId;
import dev.viva.grading.coderun.CodeRunRepository;
import dev.viva.grading.coderun.CodeRunTimeline;
import dev.viva.grading.coderun.CodeRunners;
import dev.viva.grading.coderun.dispatch.QueueTable.Known;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Finds runs of which nothing is heard any more, and those that nobody will take. */
@ApplicationScoped
class LostRuns {
    private static final Logger LOG = Logger.getLogger(LostRuns.class);
    private static final int AT_ONCE = 100;

    private final QueueTable queue;
    private final CodeRunRepository runs;
    private final CodeRunners runners;
    private final CodeRunTimeline timeline;
    private final CodeRunConfig config;
    private final Tenants tenants;

    LostRuns(
            QueueTable queue,
            CodeRunRepository runs,
            CodeRunners runners,
            CodeRunTimeline timeline,
            CodeRunConfig config,
            Tenants tenants) {
        this.queue = queue;
        this.runs = runs;
        this.runners = runners;
        this.timeline = timeline;
        this.config = config;
        this.tenants = tenants;
    }

    /** Puts back what is lost, so that it is given out again. */
    void putBack() {
        List<Known> overdue = ofAll(() -> queue.overdue(CodeRunTimeline.now(), AT_ONCE));
        if (overdue.isEmpty()) {
            return;
        }
        Capacity capacity = ofAll(queue::capacity);
        for (Known run : overdue) {
            // What lies on the work topic behind busy runners, or while there is none, is not lost.
            if (run.state() == State.RUNNING || capacity.free(run.language()) > 0) {
                change(run.run(), run.tenant(), this::lost);
            }
        }
    }

    /** Gives up what no runner has been able to take for longer than anybody's patience. */
    void giveUpUntaken() {
        Instant since = CodeRunTimeline.now().minus(config.patience());
        Set<String> lately = runners.known().stream()
                .filter(runner -> runner.announcedAt().isAfter(since))
                .flatMap(runner -> runner.languages().stream())
                .map(RunnerLanguage::id)
                .collect(Collectors.toSet());
        List<Known> untaken = ofAll(() -> queue.untaken(since, lately, AT_ONCE));
        if (!untaken.isEmpty()) {
            boolean anyRunner = !ofAll(queue::capacity).runners().isEmpty();
            untaken.forEach(run -> giveUp(run.run(), run.tenant(), untaken(run.language(), anyRunner)));
        }
    }

    void giveUp(CodeRunId id, String tenant, Fault why) {
        change(id, tenant, (run, now) -> {
            if (!run.state().ended() && run.state() != State.RUNNING) {
                run.giveUp(why, now);
                timeline.changed(run);
            }
        });
    }

    private void lost(CodeRun run, Instant now) {
        boolean overdue = run.leaseUntil().filter(until -> until.isBefore(now)).isPresent();
        if (overdue) {
            LOG.warnf("%s (release %d, %s) is lost", run.id(), run.release(), run.state());
            String detail = "The program was given out " + run.release() + " times, and nothing came back.";
            run.lost(
                    new Fault(Fault.Owner.INFRASTRUCTURE, "code-run-lost", detail),
                    run.queuedAt().plus(config.patience()).isBefore(now),
                    now);
            timeline.changed(run);
        }
    }

    private Fault untaken(String language, boolean anyRunner) {
        Duration patience = config.patience();
        return anyRunner
                ? new Fault(
                        Fault.Owner.INFRASTRUCTURE,
                        "language-not-available",
                        "For " + patience + " no code-runner was able to run " + language + ".")
                : new Fault(
                        Fault.Owner.INFRASTRUCTURE,
                        "no-runner",
                        "For " + patience + " there was no code-runner that takes programs.");
    }

    private void change(CodeRunId id, String tenant, BiConsumer<CodeRun, Instant> change) {
        try {
            tenants.as(tenant, () -> QuarkusTransaction.requiringNew().run(() -> {
                Optional<CodeRun> run = runs.locked(id);
                run.ifPresent(locked -> change.accept(locked, CodeRunTimeline.now()));
            }));
        } catch (RuntimeException | Error e) {
            // One run that cannot be changed must not keep the others waiting.
            LOG.errorf(e, "%s could not be looked after", id);
        }
    }

    private <T> T ofAll(Supplier<T> query) {
        return tenants.acrossAll(() -> QuarkusTransaction.requiringNew().call(query::get));
    }
}
