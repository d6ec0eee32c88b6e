package dev.viva.attempt.interview;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.AttemptRepository;
import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.attempt.model.PinnedQuestion;
import dev.viva.attempt.attempt.model.StagePlace;
import dev.viva.attempt.interview.model.CloseReason;
import dev.viva.attempt.interview.model.Interview;
import dev.viva.attempt.interview.model.InterviewEvent;
import dev.viva.attempt.interview.model.SittingEvent;
import dev.viva.attempt.interview.model.SittingRefused;
import dev.viva.attempt.interview.model.StageSitting;
import dev.viva.attempt.interview.model.StageState;
import dev.viva.attempt.interview.time.DatabaseClock;
import dev.viva.attempt.loop.LoopVersion;
import dev.viva.attempt.loop.LoopVersions;
import dev.viva.attempt.question.DrawableQuestion;
import dev.viva.attempt.question.QuestionPool;
import dev.viva.attempt.question.QuestionService;
import dev.viva.attempt.question.QuestionVersion;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopStage;
import dev.viva.events.loop.LoopVersionState;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.problem.Conflict;
import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What candidates do with interviews. */
@ApplicationScoped
public class InterviewService {
    private final InterviewRepository interviews;
    private final AttemptRepository attempts;
    private final AccommodationRepository accommodations;
    private final Sittings sittings;
    private final LoopVersions loops;
    private final QuestionPool pool;
    private final QuestionService questions;
    private final DatabaseClock clock;
    private final InterviewSettings settings;
    private final EntityManager entities;
    private final Sql sql;

    public InterviewService(
            InterviewRepository interviews,
            AttemptRepository attempts,
            AccommodationRepository accommodations,
            Sittings sittings,
            LoopVersions loops,
            QuestionPool pool,
            QuestionService questions,
            DatabaseClock clock,
            InterviewSettings settings,
            EntityManager entities,
            Sql sql) {
        this.interviews = interviews;
        this.attempts = attempts;
        this.accommodations = accommodations;
        this.sittings = sittings;
        this.loops = loops;
        this.pool = pool;
        this.questions = questions;
        this.clock = clock;
        this.settings = settings;
        this.entities = entities;
        this.sql = sql;
    }

    /**
     * Starts an interview of the newest version of the loop: draws its questions, and shows none of them yet.
     *
     * @param loop slug or id
     * @param candidate the tenant's name for the candidate; left out, it is the caller
     */
    @Transactional
    public Interview start(String loop, Optional<String> candidate, String language, long seed, Caller caller) {
        String own = caller.candidate().orElse(caller.subject());
        String who = candidate.orElse(own);
        if (caller.candidate().isPresent() && !who.equals(own)) {
            throw new NotYourInterview();
        }
        LoopVersion version = loops.current(caller.tenant(), loop).orElseThrow(LoopNotFound::new);
        if (version.status() == LoopVersionState.Status.RETIRED) {
            throw new LoopRetired(version.slug());
        }
        requireAllowed(caller.tenant(), who, version);
        Instant now = clock.now();
        Interview interview = new Interview(
                InterviewId.next().value(),
                caller.tenant(),
                who,
                new Interview.PinnedLoop(
                        version.loop().value(), version.id().value(), version.slug(), version.version()),
                language,
                seed,
                now);
        LoopDocument document = version.document();
        List<List<DrawableQuestion>> drawn =
                InterviewDraw.draw(document, pool.of(caller.tenant()), new HashSet<>(attempts.slugsSeenBy(who)), seed);
        interviews.persist(interview);
        for (int number = 0; number < drawn.size(); number++) {
            entities.persist(sitting(interview, number, document.stages().get(number)));
        }
        entities.flush();
        drawAttempts(interview, drawn, now);
        return interview;
    }

    private void requireAllowed(String tenant, String candidate, LoopVersion loop) {
        if (settings.perLoop() == 0) {
            return;
        }
        // Of two that are started at once, the second would not see the first.
        sql.lock("interviews_per_loop\n" + tenant + "\n" + candidate + "\n"
                + loop.loop().value());
        int allowed = settings.perLoop() + accommodations.of(candidate).extraAttempts();
        if (interviews.countOf(candidate, loop.loop().value()) >= allowed) {
            throw new TooManyInterviews(loop.slug(), allowed);
        }
    }

    private static StageSitting sitting(Interview interview, int number, LoopStage stage) {
        Duration length = stage.sittingMinutes() == null ? null : Duration.ofMinutes(stage.sittingMinutes());
        return new StageSitting(interview, number, stage.name(), length, stage.pausable());
    }

    private void drawAttempts(Interview interview, List<List<DrawableQuestion>> drawn, Instant now) {
        Map<UUID, QuestionVersion> versions = questions.pinned(drawn.stream()
                .flatMap(List::stream)
                .map(question -> question.id().value())
                .toList());
        for (int stage = 0; stage < drawn.size(); stage++) {
            for (int position = 0; position < drawn.get(stage).size(); position++) {
                QuestionVersion version =
                        versions.get(drawn.get(stage).get(position).id().value());
                PinnedQuestion pinned = new PinnedQuestion(
                        version.question().value(), version.id().value(), version.version());
                attempts.persist(Attempt.draw(
                        AttemptId.next().value(),
                        interview.tenant(),
                        interview.candidate(),
                        pinned,
                        interview.language(),
                        new StagePlace(interview.id(), stage, position),
                        now));
            }
        }
    }

    /** Opens the next stage. */
    @Transactional
    public Interview open(InterviewId id, String stage, Caller caller) {
        HeldInterview held = held(id, caller);
        StageSitting sitting = held.sitting(stage);
        if (sitting.state().phase() != StageState.LOCKED) {
            throw new StageAlreadyOpened(stage);
        }
        held.current().ifPresent(open -> {
            throw new AnotherStageOpen(open.name());
        });
        held.next().filter(next -> !next.name().equals(stage)).ifPresent(next -> {
            throw new StageOutOfOrder(stage, next.name());
        });
        sittings.open(held, sitting);
        return held.interview();
    }

    /** Closes the stage before its deadline. A stage that is closed already stays as it is. */
    @Transactional
    public Interview close(InterviewId id, String stage, Caller caller) {
        HeldInterview held = held(id, caller);
        StageSitting sitting = held.sitting(stage);
        switch (sitting.state().phase()) {
            case OPEN, PAUSED -> sittings.close(held, sitting, CloseReason.CANDIDATE);
            case LOCKED -> throw new StageNotOpen(stage);
            case CLOSED -> {
                // the deadline was faster, or the request came twice
            }
        }
        return held.interview();
    }

    /** Stops the clock of the stage, where the loop allows it. */
    @Transactional
    public Interview pause(InterviewId id, String stage, Caller caller) {
        HeldInterview held = held(id, caller);
        int allowed = sittings.pausesAllowed(held.interview());
        return happened(
                held, stage, allowed, new SittingEvent.Paused(held.now(), allowed), InterviewEvent.Type.STAGE_PAUSED);
    }

    /** Goes on with the stage; its deadline moves by the pause. */
    @Transactional
    public Interview resume(InterviewId id, String stage, Caller caller) {
        HeldInterview held = held(id, caller);
        return happened(held, stage, 0, new SittingEvent.Resumed(held.now()), InterviewEvent.Type.STAGE_RESUMED);
    }

    private Interview happened(
            HeldInterview held, String stage, int allowed, SittingEvent event, InterviewEvent.Type type) {
        StageSitting sitting = held.sitting(stage);
        try {
            sittings.happened(held, sitting, event, type);
        } catch (SittingRefused refused) {
            throw refusal(refused, stage, allowed);
        }
        return held.interview();
    }

    private static Conflict refusal(SittingRefused refused, String stage, int allowed) {
        return switch (refused.reason()) {
            case NOT_LOCKED -> new StageAlreadyOpened(stage);
            case NOT_OPEN, NOT_CURRENT -> new StageNotOpen(stage);
            case NOT_PAUSED -> new StageNotPaused(stage);
            case NOT_PAUSABLE -> new StageNotPausable(stage);
            case NO_PAUSE_LEFT -> new NoPauseLeft(stage, allowed);
            case TIME_OVER -> new StageTimeOver(stage);
        };
    }

    /** Closes a stage that is due, before the interview is read. A transaction of its own. */
    public void bringUpToDate(InterviewId id) {
        if (isDue(id)) {
            sittings.closeDue(id);
        }
    }

    @Transactional
    boolean isDue(InterviewId id) {
        return interviews.isDue(id, clock.now());
    }

    /** An interview that this caller may see. */
    @Transactional
    public Interview visible(InterviewId id, Caller caller) {
        return interviews
                .findByIdOptional(id.value())
                .filter(found -> caller.candidate().map(found::isOf).orElse(true))
                .orElseThrow(() -> new InterviewNotFound(id));
    }

    /** The stages of an interview in their order. */
    @Transactional
    public List<StageSitting> stages(Interview interview) {
        return interviews.sittings(interview.id());
    }

    /** The attempts of an interview in the order of its stages. */
    @Transactional
    public List<Attempt> attempts(Interview interview) {
        return attempts.ofInterview(interview.id());
    }

    @Transactional
    public List<Interview> list(InterviewFilter filter, Optional<UUID> after, int limit) {
        return interviews.list(filter, after, limit);
    }

    /** The interview under its lock, if the caller may change it. */
    @Transactional(Transactional.TxType.MANDATORY)
    HeldInterview held(InterviewId id, Caller caller) {
        HeldInterview held = sittings.held(id);
        if (!caller.candidate().map(held.interview()::isOf).orElse(true)) {
            throw new InterviewNotFound(id);
        }
        return held;
    }
}
