package dev.viva.grading.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.events.code.CodeRunRequested;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.GradingQueued;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.grading.coderun.CodeQueueFull;
import dev.viva.grading.coderun.CodeRun;
import dev.viva.grading.coderun.CodeRunConfig;
import dev.viva.grading.coderun.CodeRunEvent;
import dev.viva.grading.coderun.CodeRunId;
import dev.viva.grading.coderun.CodeRunRepository;
import dev.viva.grading.coderun.CodeRunners;
import dev.viva.grading.coderun.CodeRuns;
import dev.viva.grading.coderun.NewCodeRun;
import dev.viva.grading.testing.Await;
import dev.viva.grading.testing.CodeQuestions;
import dev.viva.grading.testing.TestRunner;
import dev.viva.platform.id.Ids;
import dev.viva.platform.tenant.Tenants;
import dev.viva.testing.VivaStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The queue of code runs: who waits, who is next, and what becomes of a run that is lost. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class CodeQueueIT {
    private static final String TENANT = "default";

    @Inject
    CodeRuns runs;

    @Inject
    CodeRunRepository table;

    @Inject
    CodeRunConfig config;

    @Inject
    Tenants tenants;

    @Test
    void aRunWhoseRunnerDiedIsGivenOutAgainAndTheFirstResultCounts() {
        QuestionVersionState question = CodeQuestions.publish("code-lost", "lost");
        TestRunner dying = TestRunner.start("lost", 1);
        String attempt = submit(TENANT, question, "lost");
        CodeRunRequested first = dying.take();
        dying.started(first);
        dying.die();
        try (TestRunner other = TestRunner.start("lost", 1)) {
            CodeRunRequested seen = other.take();
            assertThat(seen.release()).as("what the dead one had taken").isEqualTo(1);
            CodeRunRequested second = other.take();
            assertThat(second.run()).isEqualTo(first.run());
            assertThat(second.release()).isEqualTo(2);
            other.started(second);
            dying.finished(first, "ACCEPTED", "ACCEPTED");
            assertThat(CodeQuestions.grade(attempt, 1).percent()).isEqualByComparingTo("100");
            other.finished(second, "WRONG_ANSWER", "WRONG_ANSWER");
            String behind = submit(TENANT, question, "lost");
            other.runNext("ACCEPTED", "ACCEPTED");
            CodeQuestions.grade(behind, 1);
            assertThat(CodeQuestions.grades(attempt)).hasSize(1);
        }
    }

    @Test
    void aRunThatTakesLongKeepsItsLeaseWhileItsRunnerLives() {
        QuestionVersionState question = CodeQuestions.publish("code-long", "long");
        try (TestRunner runner = TestRunner.start("long", 1)) {
            String attempt = submit(TENANT, question, "long");
            CodeRunRequested request = runner.take();
            runner.started(request);
            Await.until("its lease goes on", () -> {
                CodeRun run = run(request);
                Duration first = CodeRunners.GONE_AFTER.plusSeconds(3);
                return run.state() == CodeRun.State.RUNNING
                        && run.leaseUntil()
                                .orElseThrow()
                                .isAfter(run.startedAt().orElseThrow().plus(first));
            });
            runner.finished(request, "ACCEPTED", "ACCEPTED");
            CodeQuestions.grade(attempt, 1);
            assertThat(run(request).release()).isEqualTo(1);
        }
    }

    @Test
    void aRunThatWasTakenWithoutAWordIsGivenOutAgain() {
        QuestionVersionState question = CodeQuestions.publish("code-taken", "taken");
        try (TestRunner runner = TestRunner.start("taken", 1)) {
            String attempt = submit(TENANT, question, "taken");
            CodeRunRequested first = runner.take();
            inTenant(TENANT, () -> table.getEntityManager()
                    .createNativeQuery("update code_run set lease_until = now() - interval '1 second' where id = :run")
                    .setParameter(
                            "run", CodeRunId.parse(first.run()).orElseThrow().value())
                    .executeUpdate());
            CodeRunRequested second = runner.runNext("ACCEPTED", "ACCEPTED");
            assertThat(second.run()).isEqualTo(first.run());
            assertThat(second.release()).isEqualTo(2);
            CodeQuestions.grade(attempt, 1);
        }
    }

    @Test
    void aSingleSubmissionOfOneTenantDoesNotWaitForThoseOfAnother() {
        QuestionVersionState question = CodeQuestions.publish("code-fair", "fair");
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            many.add(submit("fair-many", question, "fair"));
        }
        Await.until("they wait", () -> waiting("fair-many") == many.size());
        String single = submit("fair-single", question, "fair");
        Await.until("it waits", () -> waiting("fair-single") == 1);
        try (TestRunner runner = TestRunner.start("fair", 1)) {
            runner.runNext("ACCEPTED", "ACCEPTED");
            runner.runNext("ACCEPTED", "ACCEPTED");
            CodeQuestions.grade(single, 1);
            for (int i = 1; i < many.size(); i++) {
                runner.runNext("ACCEPTED", "ACCEPTED");
            }
            many.forEach(attempt -> CodeQuestions.grade(attempt, 1));
        }
    }

    @Test
    void whoWaitsIsToldWhereAndWhenItBegins() {
        QuestionVersionState question = CodeQuestions.publish("code-place", "place");
        try (TestRunner runner = TestRunner.start("place", 1)) {
            String first = submit(TENANT, question, "place");
            CodeRunRequested running = runner.take();
            runner.started(running);
            Await.until("it runs", () -> state(running) == CodeRun.State.RUNNING);
            String waits = CodeQuestions.submit(TENANT, question, CodeQuestions.program("place", "print(2)"));
            Await.until("it is told", () -> !CodeQuestions.places(waits).isEmpty());
            String last = submit(TENANT, question, "place");
            Await.until("it is told too", () -> !CodeQuestions.places(last).isEmpty());
            assertThat(CodeQuestions.places(waits).getFirst().position()).isEqualTo(1);
            assertThat(CodeQuestions.places(last).getFirst().position()).isEqualTo(2);
            assertThat(CodeQuestions.places(first)).isEmpty();

            runner.finished(running, "ACCEPTED", "ACCEPTED");
            // Both are given out, and lie in partitions that may be read in any order.
            List<CodeRunRequested> both = List.of(runner.take(), runner.take());
            CodeRunRequested next = both.get(both.getFirst().source().equals("print(2)") ? 0 : 1);
            CodeRunRequested behind = both.get(1 - both.indexOf(next));
            runner.started(next);
            Await.until("it is told that it runs", () -> newest(waits).position() == 0);
            Await.until("it is told that it moved up", () -> newest(last).position() == 1);
            assertThat(newest(last).expectedStartAt()).isAfter(Instant.now().minus(Duration.ofMinutes(1)));
            runner.finished(next, "ACCEPTED", "ACCEPTED");
            runner.started(behind);
            runner.finished(behind, "ACCEPTED", "ACCEPTED");
            CodeQuestions.grade(last, 1);
            Await.until("it is told that it runs", () -> newest(last).position() == 0);
        }
    }

    @Test
    void aRunThatNobodyTakesIsGivenUpAndNotTheCandidatesFault() {
        QuestionVersionState question = CodeQuestions.publish("code-nobody", "nobody");
        String attempt = submit("patient", question, "nobody");
        Await.until("it waits", () -> waiting("patient") == 1);
        inTenant("patient", () -> table.getEntityManager()
                .createNativeQuery(
                        "update code_run set queued_at = queued_at - interval '11 minutes' where tenant = 'patient'")
                .executeUpdate());
        Await.until("it is given up", () -> !CodeQuestions.failures(attempt).isEmpty());
        Fault fault = CodeQuestions.failures(attempt).getFirst().fault();
        assertThat(fault.owner()).isEqualTo(Fault.Owner.INFRASTRUCTURE);
        assertThat(fault.code()).isIn("no-runner", "language-not-available");
    }

    @Test
    void aTenantWhoseQueueIsFullIsRefusedWhateverIsNoSubmission() {
        int most = config.queue().maxWaiting();
        NewCodeRun preview = NewCodeRun.ofPreview("full", "pass", CodeQuestions.settings("full"));
        inTenant("full", () -> {
            for (int i = 0; i < most; i++) {
                runs.enqueue(preview);
            }
            return null;
        });
        try {
            assertThatThrownBy(() -> inTenant("full", () -> runs.enqueue(preview)))
                    .isInstanceOfSatisfying(CodeQueueFull.class, full -> {
                        assertThat(full.code()).isEqualTo("code-queue-full");
                        assertThat(full.retryAfter().orElseThrow()).isPositive();
                    });
            NewCodeRun submission =
                    NewCodeRun.ofStep(Ids.next(), "ann", "full", "pass", CodeQuestions.settings("full"));
            assertThat(inTenant("full", () -> runs.enqueue(submission)).state()).isEqualTo(CodeRun.State.QUEUED);
            assertThat(inTenant("free", () -> runs.enqueue(preview)).state()).isEqualTo(CodeRun.State.QUEUED);
        } finally {
            inTenant("full", () -> table.deleteAll());
            inTenant("free", () -> table.deleteAll());
        }
    }

    @Test
    void theVerdictsOfARunWithoutAGradeAreNumberedAsTheyCome() {
        try (TestRunner runner = TestRunner.start("stream", 1)) {
            CodeRun run = inTenant(
                    TENANT,
                    () -> runs.enqueue(
                            NewCodeRun.ofApi(Optional.of("ann"), "stream", "pass", CodeQuestions.settings("stream"))));
            CodeRunRequested request = runner.take();
            assertThat(request.reportTests()).isTrue();
            runner.started(request);
            runner.testFinished(request, 0, TestRunner.verdict("t0", "ACCEPTED"));
            runner.testFinished(request, 1, TestRunner.verdict("t1", "WRONG_ANSWER"));
            runner.finished(request, "ACCEPTED", "WRONG_ANSWER");
            Await.until("it is done", () -> state(request) == CodeRun.State.DONE);
            List<CodeRunEvent> events = inTenant(TENANT, () -> runs.events(run.id(), 0));
            assertThat(events)
                    .extracting(CodeRunEvent::type)
                    .containsExactly(
                            "code-run.started",
                            "code-run.test-finished",
                            "code-run.test-finished",
                            "code-run.finished");
            assertThat(events).extracting(event -> event.position().number()).containsExactly(1, 2, 3, 4);
            assertThat(events.get(2).data()).contains("secret").doesNotContain("said by the runner");
            assertThat(inTenant("other", () -> runs.find(run.id()))).isEmpty();
        }
    }

    private static GradingQueued newest(String attempt) {
        return CodeQuestions.places(attempt).getLast();
    }

    private CodeRun.State state(CodeRunRequested request) {
        return run(request).state();
    }

    private CodeRun run(CodeRunRequested request) {
        return inTenant(TENANT, () -> runs.find(CodeRunId.parse(request.run()).orElseThrow())
                .orElseThrow());
    }

    private long waiting(String tenant) {
        return inTenant(tenant, () -> table.count("tenant = ?1 and state = QUEUED", tenant));
    }

    private <T> T inTenant(String tenant, Callable<T> work) {
        return tenants.as(tenant, () -> QuarkusTransaction.requiringNew().call(work));
    }

    private static String submit(String tenant, QuestionVersionState question, String language) {
        return CodeQuestions.submit(tenant, question, CodeQuestions.program(language, "print(1)"));
    }
}
