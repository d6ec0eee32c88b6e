package dev.viva.grading.coderun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.grading.coderun.CodeRun.State;
import dev.viva.grading.grader.CodeResult;
import dev.viva.platform.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeRunTest {
    private static final Instant NOW = Instant.parse("2026-01-12T09:30:00Z");
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Fault OURS = new Fault(Fault.Owner.INFRASTRUCTURE, "sandbox-failed", "why");
    private static final CodeResult RESULT = new CodeResult(List.of(), null);

    @Test
    void itIsQueuedReleasedStartedAndDone() {
        CodeRun run = run();
        assertThat(run.state()).isEqualTo(State.QUEUED);
        run.release(LEASE, NOW);
        assertThat(run.state()).isEqualTo(State.RELEASED);
        assertThat(run.release()).isEqualTo(1);
        assertThat(run.started(1, "runner", LEASE, NOW)).isTrue();
        assertThat(run.state()).isEqualTo(State.RUNNING);
        assertThat(run.leaseUntil()).contains(NOW.plus(LEASE));
        assertThat(run.finished(RESULT, NOW)).isTrue();
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.result()).contains(RESULT);
        assertThat(run.leaseUntil()).isEmpty();
    }

    @Test
    void theFirstResultCountsWhateverItsRelease() {
        CodeRun run = released();
        run.lost(OURS, false, NOW);
        assertThat(run.finished(RESULT, NOW)).as("the runner was only slow").isTrue();
        assertThat(run.finished(new CodeResult(List.of(), "late"), NOW)).isFalse();
        assertThat(run.result()).contains(RESULT);
        assertThat(run.fault()).isEmpty();
    }

    @Test
    void whatAnEarlierReleaseSaysOfItsStartOrItsFaultDoesNotCount() {
        CodeRun run = released();
        run.lost(OURS, false, NOW);
        run.release(LEASE, NOW);
        assertThat(run.started(1, "slow", LEASE, NOW)).isFalse();
        assertThat(run.stumbled(1, OURS, NOW)).isFalse();
        assertThat(run.state()).isEqualTo(State.RELEASED);
    }

    @Test
    void aFaultIsTriedAgainLaterAndLaterAndFailsAtLast() {
        CodeRun run = run();
        for (int release = 1; release < CodeRun.MAX_TRIES; release++) {
            run.release(LEASE, NOW);
            run.started(release, "runner", LEASE, NOW);
            assertThat(run.stumbled(release, OURS, NOW)).isTrue();
            assertThat(run.state()).isEqualTo(State.QUEUED);
        }
        run.release(LEASE, NOW);
        assertThat(run.stumbled(CodeRun.MAX_TRIES, OURS, NOW)).isTrue();
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.fault()).contains(OURS);
        assertThat(run.finishedAt()).contains(NOW);
    }

    @Test
    void aFaultOfTheTestsIsTriedAgainForASubmissionOnly() {
        Fault unreadable = new Fault(Fault.Owner.GRADER, "code-task-unreadable", "why");
        CodeRun submission = released();
        submission.stumbled(1, unreadable, NOW);
        assertThat(submission.state()).isEqualTo(State.QUEUED);

        CodeRun preview = new CodeRun(NewCodeRun.ofPreview("python", "pass", Map.of()), "default", NOW);
        preview.release(LEASE, NOW);
        preview.stumbled(1, unreadable, NOW);
        assertThat(preview.state()).isEqualTo(State.FAILED);
        assertThat(preview.fault()).contains(unreadable);
    }

    @Test
    void aRunThatIsLostFourTimesFails() {
        CodeRun run = run();
        for (int release = 1; release <= CodeRun.MAX_TRIES; release++) {
            assertThat(run.state()).isEqualTo(State.QUEUED);
            run.release(LEASE, NOW);
            run.started(release, "dying", LEASE, NOW);
            run.lost(OURS, false, NOW);
        }
        assertThat(run.state()).isEqualTo(State.FAILED);
    }

    @Test
    void aRunThatNobodyTookIsGivenOutAgainUntilPatienceIsOver() {
        CodeRun run = run();
        for (int release = 1; release <= 3 * CodeRun.MAX_TRIES; release++) {
            run.release(LEASE, NOW);
            run.lost(OURS, false, NOW);
            assertThat(run.state()).isEqualTo(State.QUEUED);
        }
        run.release(LEASE, NOW);
        run.lost(OURS, true, NOW);
        assertThat(run.state()).isEqualTo(State.FAILED);
    }

    private static CodeRun released() {
        CodeRun run = run();
        run.release(LEASE, NOW);
        return run;
    }

    private static CodeRun run() {
        NewCodeRun wanted = new NewCodeRun(
                CodeRun.Purpose.STEP, Optional.of("ann"), Optional.of(Ids.next()), "python", "pass", Map.of());
        return new CodeRun(wanted, "default", NOW);
    }
}
