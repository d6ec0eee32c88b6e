package dev.viva.grading.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.question.QuestionVersionId;
import dev.viva.platform.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradingStepTest {
    private static final Instant NOW = Instant.parse("2026-01-12T09:30:00Z");
    private static final GraderName GRADER = new GraderName("text", "1");
    private static final Fault OURS = new Fault(Fault.Owner.GRADER, "grader-failed", "why");

    @Test
    void aReportEndsIt() {
        GradingStep step = step();
        step.report(PartReport.of("main", GRADER, List.of()), NOW);
        assertThat(step.state()).isEqualTo(GradingStep.State.DONE);
        assertThat(step.report()).contains(PartReport.of("main", GRADER, List.of()));
    }

    @Test
    void aFaultOfTheCandidateIsPartOfTheReport() {
        GradingStep step = step();
        Fault theirs = new Fault(Fault.Owner.CANDIDATE, "compile-error", "line 3");
        step.report(new PartReport("main", GRADER, List.of(), List.of(), theirs), NOW);
        assertThat(step.state()).isEqualTo(GradingStep.State.DONE);
        assertThat(step.fault()).isEmpty();
    }

    @Test
    void aFaultOfOursIsTriedAgainLaterAndLaterAndFailsAtLast() {
        GradingStep step = step();
        for (int pause : new int[] {1, 5, 25}) {
            step.report(new PartReport("main", GRADER, List.of(), List.of(), OURS), NOW);
            assertThat(step.state()).isEqualTo(GradingStep.State.OPEN);
            assertThat(step.due(NOW.plusSeconds(pause).minusMillis(1))).isFalse();
            assertThat(step.due(NOW.plusSeconds(pause))).isTrue();
        }
        step.stumbled(OURS, NOW);
        assertThat(step.state()).isEqualTo(GradingStep.State.FAILED);
        assertThat(step.fault()).contains(OURS);
        assertThat(step.due(NOW.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void workThatWasHandedInIsNeverDue() {
        GradingStep step = step();
        step.handedIn();
        assertThat(step.handedInStill()).isTrue();
        assertThat(step.due(NOW.plus(Duration.ofDays(1)))).isFalse();
        step.report(PartReport.of("main", GRADER, List.of()), NOW);
        assertThat(step.state()).isEqualTo(GradingStep.State.DONE);
    }

    @Test
    void aGraderThatFailsOnTheResultOfItsWorkIsTriedAgain() {
        GradingStep step = step();
        step.handedIn();
        step.stumbled(OURS, NOW);
        assertThat(step.due(NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void aReportThatIsTakenOverIsTheSame() {
        GradingStep earlier = step();
        earlier.report(PartReport.of("main", GRADER, List.of()), NOW);
        GradingStep step = GradingStep.takenOver(earlier, grading(), NOW);
        assertThat(step.id()).isNotEqualTo(earlier.id());
        assertThat(step.state()).isEqualTo(GradingStep.State.DONE);
        assertThat(step.report()).isEqualTo(earlier.report());
    }

    private static GradingStep step() {
        return new GradingStep(grading(), "default", Part.of("main", PartType.TEXT), GRADER, NOW);
    }

    private static Grading grading() {
        AttemptSubmitted submitted =
                new AttemptSubmitted(Ids.format("att", Ids.next()), "ann", "q", "v", "en", 1, Response.text("a"), NOW);
        Submission submission = new Submission(
                AttemptId.parse(submitted.attempt()).orElseThrow(),
                "default",
                new QuestionVersionId(Ids.next()),
                submitted);
        return new Grading(submission, Grading.Cause.SUBMISSION, NOW);
    }
}
