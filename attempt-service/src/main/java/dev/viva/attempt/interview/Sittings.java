package dev.viva.attempt.interview;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.AttemptRepository;
import dev.viva.attempt.attempt.AttemptService;
import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.attempt.model.GradingProgress;
import dev.viva.attempt.interview.InterviewEventData.DeadlineMoved.Reason;
import dev.viva.attempt.interview.model.Accommodation;
import dev.viva.attempt.interview.model.CloseReason;
import dev.viva.attempt.interview.model.Interview;
import dev.viva.attempt.interview.model.InterviewEvent;
import dev.viva.attempt.interview.model.InterviewState;
import dev.viva.attempt.interview.model.SittingEvent;
import dev.viva.attempt.interview.model.SittingState;
import dev.viva.attempt.interview.model.StageSitting;
import dev.viva.attempt.interview.model.StageState;
import dev.viva.attempt.interview.time.DatabaseClock;
import dev.viva.attempt.interview.time.Outages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes interviews under their lock and brings them up to date: outages are given back, accommodations are applied, and a stage that is
 * due is closed, in this order, before anything else is decided. So it does not matter who comes first, or which process died before.
 */
@ApplicationScoped
public class Sittings {
    private final InterviewRepository interviews;
    private final AttemptRepository attempts;
    private final AttemptService attemptService;
    private final AccommodationRepository accommodations;
    private final Outages outages;
    private final DatabaseClock clock;
    private final InterviewTimeline timeline;
    private final InterviewSettings settings;

    public Sittings(
            InterviewRepository interviews,
            AttemptRepository attempts,
            AttemptService attemptService,
            AccommodationRepository accommodations,
            Outages outages,
            DatabaseClock clock,
            InterviewTimeline timeline,
            InterviewSettings settings) {
        this.interviews = interviews;
        this.attempts = attempts;
        this.attemptService = attemptService;
        this.accommodations = accommodations;
        this.outages = outages;
        this.clock = clock;
        this.timeline = timeline;
        this.settings = settings;
    }

    /** The interview under its lock, up to date. */
    @Transactional(TxType.MANDATORY)
    HeldInterview held(InterviewId id) {
        return upToDate(interviews.lock(id).orElseThrow(() -> new InterviewNotFound(id)));
    }

    /** Brings an interview up to date for whoever reads it next. */
    @Transactional(TxType.REQUIRES_NEW)
    void refresh(InterviewId id) {
        interviews.lock(id).ifPresent(this::upToDate);
    }

    /** Closes the stage that is due, unless another replica is about it. */
    @Transactional(TxType.REQUIRES_NEW)
    void closeDue(InterviewId id) {
        interviews.claimDue(id.value(), clock.now()).ifPresent(this::upToDate);
    }

    /** Lets something happen to the current stage, of which the candidate or an installation knows. */
    @Transactional(TxType.MANDATORY)
    void happened(HeldInterview held, StageSitting sitting, SittingEvent event, InterviewEvent.Type type) {
        sitting.happened(event);
        spread(held, sitting);
        timeline.record(
                held.interview(),
                type,
                new InterviewEventData.Stage(
                        held.id(), sitting.name(), sitting.state().deadline()),
                held.now());
    }

    /** Opens the stage: its questions can be seen, and its clock runs. */
    @Transactional(TxType.MANDATORY)
    void open(HeldInterview held, StageSitting sitting) {
        int extra = accommodations.of(held.interview().candidate()).extraTimePercent();
        sitting.happened(new SittingEvent.Opened(held.now(), extra));
        for (Attempt attempt : ofStage(held, sitting)) {
            attempts.lock(new AttemptId(attempt.id()))
                    .orElseThrow()
                    .open(sitting.state().deadline(), held.now());
        }
        spread(held, sitting);
        timeline.record(
                held.interview(),
                InterviewEvent.Type.STAGE_OPENED,
                new InterviewEventData.Stage(
                        held.id(), sitting.name(), sitting.state().deadline()),
                held.now());
    }

    /** Closes the stage: what was saved in it is handed in. */
    @Transactional(TxType.MANDATORY)
    void close(HeldInterview held, StageSitting sitting, CloseReason by) {
        sitting.happened(new SittingEvent.Closed(held.now(), by));
        spread(held, sitting);
        List<Attempt> closed = ofStage(held, sitting).stream()
                .map(attempt -> attemptService.closeWithStage(new AttemptId(attempt.id())))
                .toList();
        timeline.record(
                held.interview(),
                InterviewEvent.Type.STAGE_CLOSED,
                new InterviewEventData.StageClosed(
                        held.id(), sitting.name(), by, ids(closed, true), ids(closed, false)),
                held.now());
        if (held.allClosed()) {
            held.interview().complete(held.now());
            timeline.record(
                    held.interview(),
                    InterviewEvent.Type.INTERVIEW_COMPLETED,
                    new InterviewEventData.Whole(held.id()),
                    held.now());
            releaseScorecard(held.interview(), held.now());
        }
    }

    /** Says that the scorecard decides, once all stages are closed and everything is graded. */
    @Transactional(TxType.MANDATORY)
    void releaseScorecard(Interview interview, Instant now) {
        if (interview.state() == InterviewState.COMPLETED
                && attempts.ofInterview(interview.id()).stream()
                        .allMatch(attempt -> attempt.gradingProgress() == GradingProgress.FULLY_GRADED)) {
            interview.graded(now);
            timeline.record(
                    interview,
                    InterviewEvent.Type.SCORECARD_RELEASED,
                    new InterviewEventData.Whole(new InterviewId(interview.id())),
                    now);
        }
    }

    /** How many pauses the sitting may have in all. */
    @Transactional(TxType.MANDATORY)
    public int pausesAllowed(Interview interview) {
        return settings.pauses() + accommodations.of(interview.candidate()).extraPauses();
    }

    private HeldInterview upToDate(Interview interview) {
        HeldInterview held = new HeldInterview(interview, interviews.sittings(interview.id()), clock.now());
        held.current().ifPresent(sitting -> {
            outages.notice(held.now());
            for (Outages.Outage outage : outages.uncredited(sitting)) {
                credit(held, sitting, outage);
            }
            accommodate(held, sitting);
            if (sitting.state().isDue(held.now(), settings.grace())) {
                close(held, sitting, CloseReason.DEADLINE);
            }
        });
        return held;
    }

    private void credit(HeldInterview held, StageSitting sitting, Outages.Outage outage) {
        SittingState before = sitting.state();
        sitting.happened(new SittingEvent.OutageEnded(outage.from(), outage.to()));
        Duration amount = sitting.state().credited().minus(before.credited());
        outages.credited(outage, sitting, amount, held.now());
        deadlineMoved(held, sitting, before.deadline(), Reason.OUTAGE);
    }

    private void accommodate(HeldInterview held, StageSitting sitting) {
        Accommodation.Terms terms = accommodations.of(held.interview().candidate());
        SittingState before = sitting.state();
        if (terms.extraTimePercent() > before.extraTimePercent()) {
            sitting.happened(new SittingEvent.Accommodated(terms.extraTimePercent()));
            deadlineMoved(held, sitting, before.deadline(), Reason.ACCOMMODATION);
        }
    }

    private void deadlineMoved(HeldInterview held, StageSitting sitting, Instant from, Reason reason) {
        Instant deadline = sitting.state().deadline();
        if (deadline == null || deadline.equals(from)) {
            return;
        }
        spread(held, sitting);
        timeline.record(
                held.interview(),
                InterviewEvent.Type.DEADLINE_MOVED,
                new InterviewEventData.DeadlineMoved(held.id(), sitting.name(), from, deadline, reason),
                held.now());
    }

    /** Tells the interview when it is due, and the attempts of the stage until when they can be answered. */
    private void spread(HeldInterview held, StageSitting sitting) {
        SittingState state = sitting.state();
        boolean running = state.phase() == StageState.OPEN && state.deadline() != null;
        held.interview().dueAt(running ? state.deadline().plus(settings.grace()) : null, held.now());
        for (Attempt attempt : ofStage(held, sitting)) {
            if (attempt.open() && !attempt.deadline().equals(Optional.ofNullable(state.deadline()))) {
                attempts.lock(new AttemptId(attempt.id())).orElseThrow().moveDeadline(state.deadline());
            }
        }
    }

    private List<Attempt> ofStage(HeldInterview held, StageSitting sitting) {
        return attempts.ofInterview(held.interview().id()).stream()
                .filter(attempt -> attempt.place().orElseThrow().stage() == sitting.number())
                .toList();
    }

    private static List<AttemptId> ids(List<Attempt> closed, boolean answered) {
        return closed.stream()
                .filter(attempt -> answered == (attempt.revision() > 0))
                .map(attempt -> new AttemptId(attempt.id()))
                .toList();
    }
}
