package dev.viva.runner.executor;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.runner.executor.Builder.Built;
import dev.viva.runner.executor.CustomChecker.CheckerFailed;
import dev.viva.runner.executor.Outcome.How;
import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.CodeTest;
import dev.viva.runner.job.Job;
import dev.viva.runner.job.JobResult;
import dev.viva.runner.job.Style;
import dev.viva.runner.language.Language;
import dev.viva.runner.sandbox.Box;
import dev.viva.runner.sandbox.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One job from its first box to its last verdict. */
final class Run {
    private final Job job;
    private final CodeTask task;
    private final Language language;
    private final Sandbox sandbox;
    private final WarmPool pool;
    private final VerdictListener listener;
    private final List<TestResult> verdicts = new ArrayList<>();
    private String compilerMessage;
    private Session session;
    /** What the harness compiled, for the session after a lost one: nothing is compiled twice. */
    private String compiled;
    /** Why the program cannot be loaded: the same for every test. */
    private Outcome failedLoad;

    Run(Job job, Language language, Sandbox sandbox, WarmPool pool, VerdictListener listener) {
        this.job = job;
        this.task = job.task();
        this.language = language;
        this.sandbox = sandbox;
        this.pool = pool;
        this.listener = listener;
    }

    JobResult run(Builder builder, Judge judge) throws InterruptedException {
        Fault fault = null;
        try (Built built = builder.build(language, job)) {
            for (CodeTest test : task.tests()) {
                Outcome outcome = built.refusal() != null ? built.refusal() : outcome(test, built);
                if (outcome.how() == How.COMPILE_ERROR) {
                    compilerMessage = outcome.message();
                }
                tell(judge.judge(test, outcome));
            }
        } catch (IOException e) {
            fault = new Fault(Fault.Owner.INFRASTRUCTURE, "sandbox-failed", e.getMessage());
        } catch (CheckerFailed e) {
            fault = new Fault(Fault.Owner.GRADER, "checker-failed", e.getMessage());
        } finally {
            if (session != null) {
                session.close();
            }
        }
        for (CodeTest test : task.tests().subList(verdicts.size(), task.tests().size())) {
            tell(judge.internalError(test));
        }
        return new JobResult(verdicts, Results.compilerMessage(compilerMessage), fault);
    }

    private void tell(TestResult verdict) throws InterruptedException {
        verdicts.add(verdict);
        listener.verdict(verdict);
    }

    private Outcome outcome(CodeTest test, Built built) throws IOException, InterruptedException {
        if (task.style() == Style.STDIN && language.oneBoxPerInput()) {
            return feed(test, built);
        }
        if (failedLoad != null) {
            return failedLoad;
        }
        if (session != null && !session.isUsable()) {
            session.close();
            session = null;
        }
        if (session == null) {
            Box box = pool.take(
                    language, task.style(), built.artifact(), task.limits().memoryBytes());
            session = new Session(box, language, task);
            Outcome loaded = session.load(job.source(), compiled);
            if (loaded.how() != How.VALUE) {
                failedLoad = loaded;
                return loaded;
            }
            compiled = loaded.value() != null && loaded.value().isTextual()
                    ? loaded.value().textValue()
                    : null;
        }
        return session.run(test);
    }

    private Outcome feed(CodeTest test, Built built) throws IOException, InterruptedException {
        byte[] input = (test.stdin() == null ? "" : test.stdin()).getBytes(StandardCharsets.UTF_8);
        try (Box box = sandbox.start(
                language.box(Style.STDIN, built.artifact(), task.limits().memoryBytes()))) {
            return new Step(box, task.limits(), language.memorySigns()).feed(input);
        }
    }
}
