package dev.viva.grading.grading;

import dev.viva.events.Topics;
import dev.viva.events.grade.GradingQueued;
import dev.viva.grading.coderun.CodeRuns;
import dev.viva.grading.coderun.QueuePlace;
import dev.viva.grading.coderun.RunsPassedOver;
import dev.viva.grading.coderun.WaitingStep;
import dev.viva.grading.grading.GradingStepRepository.StepOfSubmission;
import dev.viva.platform.background.Draining;
import dev.viva.platform.background.Lookout;
import dev.viva.platform.event.Outbox;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * Tells submissions whose code has to wait where it stands: as soon as one was passed over, then again whenever it has moved, at most
 * every two seconds. Told are the foremost; whoever is further behind hears of it when its turn comes near.
 */
@ApplicationScoped
class QueueNews {
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final int AT_ONCE = 500;

    private final CodeRuns runs;
    private final GradingStepRepository steps;
    private final GradingRepository gradings;
    private final SubmissionRepository submissions;
    private final Outbox outbox;
    private final Tenants tenants;
    private final Lookout lookout;

    QueueNews(
            CodeRuns runs,
            GradingStepRepository steps,
            GradingRepository gradings,
            SubmissionRepository submissions,
            Outbox outbox,
            Tenants tenants,
            Draining draining) {
        this.runs = runs;
        this.steps = steps;
        this.gradings = gradings;
        this.submissions = submissions;
        this.outbox = outbox;
        this.tenants = tenants;
        this.lookout = draining.lookout("queue-news", PERIOD, this::tellAll);
    }

    void start(@Observes StartupEvent event) {
        lookout.startNow();
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunsPassedOver news) {
        lookout.wake();
    }

    /** The code of a step is being worked on; who was told that it waits is told that it does no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begun(UUID step) {
        Grading grading = gradings.findById(steps.findById(step).grading());
        submissions
                .locked(grading.attempt())
                .filter(Submission::waitsAsTold)
                .ifPresent(submission -> tell(submission, new QueuePlace(0, Optional.empty()), Instant.now()));
    }

    private void tellAll() {
        Map<UUID, QueuePlace> byStep = runs.waitingSteps(AT_ONCE).stream()
                .collect(Collectors.toMap(WaitingStep::step, WaitingStep::place, nearest()));
        if (!byStep.isEmpty()) {
            tenants.acrossAll(() -> {
                QuarkusTransaction.requiringNew().run(() -> tell(byStep));
                return null;
            });
        }
    }

    private void tell(Map<UUID, QueuePlace> byStep) {
        Map<UUID, QueuePlace> byAttempt = new HashMap<>();
        for (StepOfSubmission known : steps.pendingSubmissions(byStep.keySet())) {
            byAttempt.merge(known.attempt(), byStep.get(known.step()), nearest());
        }
        if (byAttempt.isEmpty()) {
            return;
        }
        Instant now = Instant.now();
        List<Submission> news = submissions.pending(byAttempt.keySet()).stream()
                .filter(submission -> submission.standsElsewhere(
                        byAttempt.get(submission.attempt().value()).position(), now.minus(PERIOD)))
                .toList();
        news.forEach(submission ->
                submission.queued(byAttempt.get(submission.attempt().value()).position(), now));
        submissions.flush();
        news.forEach(
                submission -> say(submission, byAttempt.get(submission.attempt().value())));
    }

    private void tell(Submission submission, QueuePlace place, Instant now) {
        submission.queued(place.position(), now);
        submissions.flush();
        say(submission, place);
    }

    private void say(Submission submission, QueuePlace place) {
        String attempt = submission.attempt().toString();
        tenants.as(submission.tenant(), () -> {
            outbox.append(
                    Topics.GRADES.topic(),
                    attempt,
                    GradingQueued.TYPE,
                    submission.sequence(),
                    new GradingQueued(
                            attempt,
                            submission.candidate(),
                            place.position(),
                            place.expectedStartAt().orElse(null)));
        });
    }

    /** A submission with several programs stands where the foremost of them does. */
    private static BinaryOperator<QueuePlace> nearest() {
        return BinaryOperator.minBy(Comparator.comparingInt(QueuePlace::position));
    }
}
