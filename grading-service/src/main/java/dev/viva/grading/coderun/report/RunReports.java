package dev.viva.grading.coderun.report;

import dev.viva.events.code.CodeRunFinished;
import dev.viva.events.code.CodeRunStarted;
import dev.viva.events.code.CodeTestsFinished;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.grading.code.CodeTests;
import dev.viva.grading.coderun.CodeRun;
import dev.viva.grading.coderun.CodeRunEvent;
import dev.viva.grading.coderun.CodeRunId;
import dev.viva.grading.coderun.CodeRunNews;
import dev.viva.grading.coderun.CodeRunRepository;
import dev.viva.grading.coderun.CodeRunTimeline;
import dev.viva.grading.coderun.CodeRunners;
import dev.viva.grading.grader.CodeResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What runners say of the runs that they work on. A run that is not here any more was nobody's submission, and is old. */
@ApplicationScoped
class RunReports {
    private static final Logger LOG = Logger.getLogger(RunReports.class);

    private final CodeRunRepository runs;
    private final CodeRunTimeline timeline;

    RunReports(CodeRunRepository runs, CodeRunTimeline timeline) {
        this.runs = runs;
        this.timeline = timeline;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void started(CodeRunStarted said) {
        Instant now = CodeRunTimeline.now();
        locked(said.run())
                .filter(run -> run.started(said.release(), said.runner(), CodeRunners.GONE_AFTER, now))
                .ifPresent(run -> {
                    timeline.record(
                            run,
                            CodeRunEvent.Type.STARTED,
                            new CodeRunNews.Started(run.id().toString(), now));
                    timeline.changed(run);
                });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void testsFinished(CodeTestsFinished said) {
        locked(said.run())
                .filter(run -> run.state() == CodeRun.State.RUNNING && run.release() == said.release())
                .ifPresent(run -> {
                    CodeTests tests = CodeTests.of(run.code());
                    for (int i = 0; i < said.tests().size(); i++) {
                        int index = said.first() + i;
                        tests.told(index, said.tests().get(i))
                                .ifPresent(test -> timeline.record(
                                        run,
                                        CodeRunEvent.Type.TEST_FINISHED,
                                        new CodeRunNews.TestFinished(run.id().toString(), index, test)));
                    }
                });
    }

    /** The first result of a run counts, whatever its release; a fault counts only if it is that of the newest one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void finished(CodeRunFinished said) {
        Instant now = CodeRunTimeline.now();
        locked(said.run()).filter(run -> ended(run, said, now)).ifPresent(timeline::changed);
    }

    private static boolean ended(CodeRun run, CodeRunFinished said, Instant now) {
        CodeTests tests = CodeTests.of(run.code());
        CodeResult result = new CodeResult(said.tests(), said.compilerMessage());
        Optional<Fault> fault = tests.faultOf(result, said.fault());
        if (fault.isPresent()) {
            LOG.warnf(
                    "%s (release %d, %s) was not judged: %s %s",
                    run.id(),
                    said.release(),
                    said.runner(),
                    fault.get().code(),
                    fault.get().detail());
            return run.stumbled(said.release(), fault.get(), now);
        }
        return run.finished(tests.told(result), now);
    }

    private Optional<CodeRun> locked(String run) {
        return runs.locked(CodeRunId.parse(run).orElseThrow(() -> new IllegalArgumentException("no run id: " + run)));
    }
}
