package dev.viva.runner.worker;

import dev.viva.events.code.CodeRunFinished;
import dev.viva.events.code.CodeRunRequested;
import dev.viva.events.code.CodeTestsFinished;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.platform.trace.Trace;
import dev.viva.runner.executor.Executor;
import dev.viva.runner.executor.Executor.PackageMissing;
import dev.viva.runner.executor.Executor.UnknownLanguage;
import dev.viva.runner.executor.Json;
import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.Job;
import dev.viva.runner.job.JobResult;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** One run, from the request to its last event. */
final class CodeRun {
    private static final Logger LOG = Logger.getLogger(CodeRun.class);
    private static final int DETAIL_CHARACTERS = 500;

    private final Work work;
    private final CodeRunRequested request;
    private final String runner;
    private final Executor executor;
    private final RunEvents events;
    private final RunMeters meters;
    private final TestReports reports = new TestReports(this::tell);
    /** The first step was the start. */
    private int step = 1;

    CodeRun(Work work, String runner, Executor executor, RunEvents events, RunMeters meters) {
        this.work = work;
        this.request = work.request();
        this.runner = runner;
        this.executor = executor;
        this.events = events;
        this.meters = meters;
    }

    /** @throws InterruptedException if the runner goes down first: nobody is told of an end then */
    void run() throws InterruptedException {
        Trace.begin(work.traceparent());
        long begun = System.nanoTime();
        try (reports) {
            JobResult result = result();
            reports.flush();
            if (Thread.interrupted()) {
                // A box that was interrupted may have ended as if it had failed.
                throw new InterruptedException();
            }
            meters.finished(request.language(), result, System.nanoTime() - begun);
            events.tell(work, ++step, CodeRunFinished.TYPE, finished(result));
        } finally {
            Trace.end();
        }
    }

    private JobResult result() throws InterruptedException {
        Job job;
        try {
            job = new Job(request.run(), request.language(), source(), task());
        } catch (IllegalArgumentException e) {
            return failed(Fault.Owner.GRADER, "code-task-unreadable", e);
        }
        try {
            return executor.run(job, request.reportTests() ? reports::add : verdict -> {});
        } catch (UnknownLanguage e) {
            return failed(Fault.Owner.INFRASTRUCTURE, "language-not-here", e);
        } catch (PackageMissing e) {
            return failed(Fault.Owner.INFRASTRUCTURE, "package-not-here", e);
        } catch (RuntimeException e) {
            // Whatever it is, it is ours and not the candidate's.
            LOG.errorf(e, "%s failed", request.run());
            return failed(Fault.Owner.INFRASTRUCTURE, "sandbox-failed", e);
        }
    }

    private CodeTask task() {
        CodeTask task = Json.MAPPER.convertValue(request.code(), CodeTask.class);
        if (task == null) {
            throw new IllegalArgumentException("there is no code task");
        }
        return task;
    }

    private String source() {
        if (request.source() == null) {
            throw new IllegalArgumentException("there is no source");
        }
        return request.source();
    }

    private void tell(int first, List<TestResult> verdicts) throws InterruptedException {
        events.tell(
                work,
                ++step,
                CodeTestsFinished.TYPE,
                new CodeTestsFinished(request.run(), request.release(), first, verdicts));
    }

    private CodeRunFinished finished(JobResult result) {
        return new CodeRunFinished(
                request.run(),
                request.release(),
                runner,
                result.tests(),
                result.compilerMessage(),
                result.fault(),
                Instant.now());
    }

    private static JobResult failed(Fault.Owner owner, String code, RuntimeException reason) {
        String detail = String.valueOf(reason.getMessage());
        return new JobResult(
                List.of(),
                null,
                new Fault(owner, code, detail.substring(0, Math.min(DETAIL_CHARACTERS, detail.length()))));
    }
}
