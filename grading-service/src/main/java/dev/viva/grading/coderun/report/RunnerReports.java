package dev.viva.grading.coderun.report;

import dev.viva.events.code.CodeRunnerAnnounced;
import dev.viva.grading.coderun.CodeRunId;
import dev.viva.grading.coderun.CodeRunRepository;
import dev.viva.grading.coderun.CodeRunTimeline;
import dev.viva.grading.coderun.CodeRunners;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What runners say of themselves. */
@ApplicationScoped
class RunnerReports {
    private final CodeRunners runners;
    private final CodeRunRepository runs;
    private final Tenants tenants;

    RunnerReports(CodeRunners runners, CodeRunRepository runs, Tenants tenants) {
        this.runners = runners;
        this.runs = runs;
        this.tenants = tenants;
    }

    /** Keeps what the runner can do, and the leases of what it works on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void announced(CodeRunnerAnnounced said) {
        runners.heard(said);
        List<CodeRunId> running = said.running() == null
                ? List.of()
                : said.running().stream()
                        .map(run -> CodeRunId.parse(run)
                                .orElseThrow(() -> new IllegalArgumentException("no run id: " + run)))
                        .toList();
        if (!running.isEmpty()) {
            // A transaction of its own: the event is of one tenant, the runs are of many. Done twice it does no harm.
            tenants.acrossAll(() -> {
                QuarkusTransaction.requiringNew()
                        .run(() -> runs.extendLeases(
                                running, said.runner(), CodeRunTimeline.now().plus(CodeRunners.GONE_AFTER)));
                return null;
            });
        }
    }
}
