package dev.viva.attempt.interview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.AttemptRepository;
import dev.viva.attempt.attempt.InterviewGate;
import dev.viva.attempt.attempt.StageClosed;
import dev.viva.attempt.attempt.StagePaused;
import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.attempt.model.StagePlace;
import dev.viva.attempt.interview.model.Interview;
import dev.viva.attempt.interview.model.InterviewEvent;
import dev.viva.attempt.interview.model.StageSitting;
import dev.viva.attempt.interview.time.DatabaseClock;
import dev.viva.events.grade.Grade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/** Holds attempts of interviews to the state of their stage. The lock order is interview, then attempt. */
@ApplicationScoped
class SittingGate implements InterviewGate {
    private static final int REMEMBERED = 20_000;

    private final InterviewRepository interviews;
    private final AttemptRepository attempts;
    private final Sittings sittings;
    private final InterviewTimeline timeline;
    private final DatabaseClock clock;

    /** Of attempts that were changed lately, so that it need not be read at every change; nothing for those of practice. It never changes. */
    private final Cache<AttemptId, Optional<InterviewId>> interviewOf = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    SittingGate(
            InterviewRepository interviews,
            AttemptRepository attempts,
            Sittings sittings,
            InterviewTimeline timeline,
            DatabaseClock clock) {
        this.interviews = interviews;
        this.attempts = attempts;
        this.sittings = sittings;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Attempt> locked(AttemptId id) {
        Optional<InterviewId> known = interviewOf.getIfPresent(id);
        (known == null ? attempts.interviewOf(id).map(InterviewId::new) : known).ifPresent(interviews::lock);
        Optional<Attempt> attempt = attempts.lock(id);
        if (known == null) {
            // Of the attempt itself: an id that another tenant asked for first would have no interview.
            attempt.ifPresent(found -> remember(id, found));
        }
        return attempt;
    }

    private void remember(AttemptId id, Attempt attempt) {
        interviewOf.put(id, attempt.place().map(StagePlace::interview).map(InterviewId::new));
    }

    @Override
    public void started(Attempt attempt) {
        remember(new AttemptId(attempt.id()), attempt);
    }

    @Override
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = StageClosed.class)
    public void requireOpen(Attempt attempt) {
        Optional<StagePlace> place = attempt.place();
        if (place.isEmpty()) {
            return;
        }
        HeldInterview held = sittings.held(new InterviewId(place.get().interview()));
        StageSitting sitting = held.sittings().get(place.get().stage());
        switch (sitting.state().phase()) {
            case OPEN -> {
                // what the caller is about to do is in time
            }
            case PAUSED -> throw new StagePaused(sitting.name());
            case LOCKED, CLOSED -> throw new StageClosed(sitting.name());
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void graded(Attempt attempt, Grade grade) {
        attempt.place().ifPresent(place -> graded(place, attempt, grade));
    }

    private void graded(StagePlace place, Attempt attempt, Grade grade) {
        InterviewId id = new InterviewId(place.interview());
        Interview interview = interviews.lock(id).orElseThrow(() -> new InterviewNotFound(id));
        String stage = interviews.sittings(id.value()).get(place.stage()).name();
        Instant now = clock.now();
        timeline.record(
                interview,
                InterviewEvent.Type.GRADE_RELEASED,
                new InterviewEventData.Graded(
                        id, stage, new AttemptId(attempt.id()), grade.percent(), grade.passed(), grade.provisional()),
                now);
        sittings.releaseScorecard(interview, now);
    }
}
