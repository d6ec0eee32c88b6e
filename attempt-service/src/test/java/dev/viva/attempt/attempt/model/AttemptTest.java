package dev.viva.attempt.attempt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttemptTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Attempt attempt = Attempt.start(
            UUID.randomUUID(),
            "default",
            "candidate-17",
            new PinnedQuestion(UUID.randomUUID(), UUID.randomUUID(), 1),
            "en",
            NOW);

    @Test
    void aNewAttemptIsStartedAndHasNothingToGrade() {
        assertProgress(ActivityProgress.STARTED, GradingProgress.NOT_READY);
        assertThat(attempt.revision()).isZero();
        assertThat(attempt.submittedAt()).isEmpty();
    }

    @Test
    void eachSaveIsANewRevision() {
        assertThat(attempt.save("{}", NOW).number()).isEqualTo(1);
        ResponseRevision second = attempt.save("{\"text\":\"a\"}", LATER);

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.body()).isEqualTo("{\"text\":\"a\"}");
        assertThat(second.savedAt()).isEqualTo(LATER);
        assertThat(attempt.updatedAt()).isEqualTo(LATER);
        assertProgress(ActivityProgress.IN_PROGRESS, GradingProgress.NOT_READY);
    }

    @Test
    void aSubmissionFreezesTheLastRevision() {
        attempt.save("{}", NOW);
        attempt.save("{}", NOW);

        assertThat(attempt.submit(LATER).revision()).isEqualTo(2);
        assertProgress(ActivityProgress.SUBMITTED, GradingProgress.PENDING);
        assertThat(attempt.submittedAt()).contains(LATER);
        assertThatThrownBy(() -> attempt.save("{}", LATER)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> attempt.submit(LATER)).isInstanceOf(IllegalStateException.class);
        assertThat(attempt.revision()).isEqualTo(2);
    }

    @Test
    void nothingCannotBeSubmitted() {
        assertThatThrownBy(() -> attempt.submit(NOW)).isInstanceOf(IllegalStateException.class);
        assertProgress(ActivityProgress.STARTED, GradingProgress.NOT_READY);
    }

    @Test
    void aGradeCompletesTheAttemptAndRevealsTheAnswer() {
        submitted();
        assertThat(attempt.revealsAnswer()).isFalse();

        GradeCopy grade = grade(false);
        attempt.receive(grade, LATER);

        assertProgress(ActivityProgress.COMPLETED, GradingProgress.FULLY_GRADED);
        assertThat(attempt.gradeId()).contains(grade.id());
        assertThat(attempt.revealsAnswer()).isTrue();
        assertThat(attempt.finished()).isTrue();
    }

    @Test
    void aProvisionalGradeWaitsForAPersonAndRevealsNothing() {
        submitted();
        attempt.receive(grade(true), LATER);

        assertProgress(ActivityProgress.SUBMITTED, GradingProgress.PENDING_MANUAL);
        assertThat(attempt.revealsAnswer()).isFalse();
        assertThat(attempt.finished()).isFalse();
    }

    @Test
    void aLaterGradeSupersedes() {
        submitted();
        attempt.receive(grade(true), NOW);
        GradeCopy reviewed = grade(false);
        attempt.receive(reviewed, LATER);

        assertThat(attempt.gradeId()).contains(reviewed.id());
        assertProgress(ActivityProgress.COMPLETED, GradingProgress.FULLY_GRADED);
    }

    @Test
    void whatIsNotSubmittedCannotBeGraded() {
        GradeCopy grade = grade(false);
        assertThatThrownBy(() -> attempt.receive(grade, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> attempt.gradingFailed(NOW)).isInstanceOf(IllegalStateException.class);
        QueuePlace place = new QueuePlace(1, Optional.empty());
        assertThatThrownBy(() -> attempt.queued(place)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void gradingThatFailedIsNotFinal() {
        submitted();
        assertThat(attempt.gradingFailed(LATER)).isTrue();
        assertProgress(ActivityProgress.SUBMITTED, GradingProgress.FAILED);
        assertThat(attempt.finished()).isFalse();

        attempt.receive(grade(false), LATER);
        assertProgress(ActivityProgress.COMPLETED, GradingProgress.FULLY_GRADED);
    }

    @Test
    void aFailedRegradeTakesNoGradeAway() {
        submitted();
        attempt.receive(grade(false), NOW);

        assertThat(attempt.gradingFailed(LATER)).isFalse();
        assertProgress(ActivityProgress.COMPLETED, GradingProgress.FULLY_GRADED);
    }

    @Test
    void whatWaitsForItsProgramsHasAPlaceUntilItIsGraded() {
        submitted();
        assertThat(attempt.queue()).isEmpty();

        assertThat(attempt.queued(new QueuePlace(3, Optional.of(LATER)))).isTrue();
        assertThat(attempt.queue()).contains(new QueuePlace(3, Optional.of(LATER)));
        assertThat(attempt.updatedAt()).isEqualTo(NOW);
        assertThat(attempt.queued(new QueuePlace(0, Optional.empty()))).isTrue();
        assertThat(attempt.queue()).contains(new QueuePlace(0, Optional.empty()));

        attempt.receive(grade(false), LATER);
        assertThat(attempt.queue()).isEmpty();
        assertThat(attempt.queued(new QueuePlace(1, Optional.empty()))).isFalse();
        assertThat(attempt.queue()).isEmpty();
    }

    @Test
    void whereGradingGaveUpNobodyWaits() {
        submitted();
        attempt.queued(new QueuePlace(3, Optional.empty()));

        attempt.gradingFailed(LATER);

        assertThat(attempt.queue()).isEmpty();
        assertThat(attempt.queued(new QueuePlace(2, Optional.empty()))).isFalse();
    }

    @Test
    void eventsAreNumberedWithoutGaps() {
        AttemptEvent first = attempt.happened(AttemptEvent.Type.SUBMITTED, "{}", NOW);
        AttemptEvent second = attempt.happened(AttemptEvent.Type.GRADE_RELEASED, "{}", LATER);

        assertThat(first.position()).isEqualTo(new EventPosition(attempt.id(), 1));
        assertThat(second.position()).isEqualTo(new EventPosition(attempt.id(), 2));
        assertThat(second.type()).isEqualTo("grade.released");
        assertThat(attempt.lastEvent()).isEqualTo(2);
    }

    private void submitted() {
        attempt.save("{\"text\":\"\"}", NOW);
        attempt.submit(NOW);
    }

    private GradeCopy grade(boolean provisional) {
        return new GradeCopy(
                attempt,
                new GradeCopy.Facts(UUID.randomUUID(), null, provisional, new BigDecimal("87.5"), true, NOW),
                "{}");
    }

    private void assertProgress(ActivityProgress activity, GradingProgress grading) {
        assertThat(attempt.activityProgress()).isEqualTo(activity);
        assertThat(attempt.gradingProgress()).isEqualTo(grading);
    }
}
