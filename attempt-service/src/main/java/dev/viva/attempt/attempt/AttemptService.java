package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.attempt.model.AttemptEvent;
import dev.viva.attempt.attempt.model.PinnedQuestion;
import dev.viva.attempt.attempt.model.ResponseRevision;
import dev.viva.attempt.attempt.model.Submission;
import dev.viva.attempt.question.AskedQuestion;
import dev.viva.attempt.question.QuestionService;
import dev.viva.events.Topics;
import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.Response;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What candidates do with attempts. Each use case is one transaction that holds the attempt's row lock. */
@ApplicationScoped
public class AttemptService {
    private final AttemptRepository attempts;
    private final RevisionRepository revisions;
    private final QuestionService questions;
    private final Responses responses;
    private final Timeline timeline;
    private final Outbox outbox;
    private final EntityManager entities;
    private final InterviewGate interviews;

    public AttemptService(
            AttemptRepository attempts,
            RevisionRepository revisions,
            QuestionService questions,
            Responses responses,
            Timeline timeline,
            Outbox outbox,
            EntityManager entities,
            InterviewGate interviews) {
        this.attempts = attempts;
        this.revisions = revisions;
        this.questions = questions;
        this.responses = responses;
        this.timeline = timeline;
        this.outbox = outbox;
        this.entities = entities;
        this.interviews = interviews;
    }

    /**
     * Starts an attempt of the question's newest version, or of the version that the reference names.
     *
     * @param candidate the tenant's name for the candidate; left out, it is the caller
     * @param followUps whether follow-ups are asked behind the answer, before the grade
     */
    @Transactional
    public Attempt start(
            String question, Optional<String> candidate, LanguageWish wish, boolean followUps, Caller caller) {
        String own = caller.candidate().orElse(caller.subject());
        if (caller.candidate().isPresent() && !candidate.orElse(own).equals(own)) {
            throw new CandidateNotYours();
        }
        AskedQuestion asked = questions.toStart(question, caller);
        PinnedQuestion pinned =
                new PinnedQuestion(asked.question().value(), asked.id().value(), asked.version());
        String language = wish.among(asked.document().prompt().languages());
        Attempt attempt = Attempt.start(
                AttemptId.next().value(), caller.tenant(), candidate.orElse(own), pinned, language, Timeline.now());
        attempts.persist(followUps ? attempt.askingFollowUps() : attempt);
        interviews.started(attempt);
        return attempt;
    }

    /**
     * Saves a response as the next revision.
     *
     * @param expected the revision that the caller last saw; a body equal to the current revision is acknowledged whatever it says,
     *     so that a retry after a lost answer succeeds
     */
    @Transactional(dontRollbackOn = StageClosed.class) // a stage that is due is closed by whoever comes first
    public ResponseRevision save(AttemptId id, Response response, long expected, Caller caller) {
        return save(locked(id, caller), response, OptionalLong.of(expected));
    }

    /** Hands in {@code response}, or what was saved last. A second submission is the first one again. */
    @Transactional(dontRollbackOn = StageClosed.class)
    public Attempt submit(AttemptId id, Optional<Response> response, OptionalLong expected, Caller caller) {
        Attempt attempt = locked(id, caller);
        if (!attempt.open()) {
            return attempt;
        }
        interviews.requireOpen(attempt);
        ResponseRevision frozen = response.map(sent -> save(attempt, sent, expected))
                .or(() -> saved(attempt, expected))
                .orElseThrow(() -> new NothingToSubmit(id));
        handIn(attempt, frozen);
        return attempt;
    }

    /** The stage of the attempt is over: hands in what was saved last, or notes that nothing was. The interview's lock is held. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Attempt closeWithStage(AttemptId id) {
        Attempt attempt = attempts.lock(id).orElseThrow(() -> new AttemptNotFound(id));
        if (attempt.open()) {
            revisions.current(attempt).ifPresentOrElse(saved -> handIn(attempt, saved), () -> {
                attempt.closeUnanswered(Timeline.now());
                timeline.record(attempt, AttemptEvent.Type.NOT_ANSWERED, new NotAnsweredData(id));
            });
        }
        return attempt;
    }

    private void handIn(Attempt attempt, ResponseRevision frozen) {
        Submission submission = attempt.submit(Timeline.now());
        entities.persist(submission);
        timeline.record(
                attempt, AttemptEvent.Type.SUBMITTED, new SubmittedData(new AttemptId(attempt.id()), submission));
        publish(attempt, submission, frozen);
    }

    /** What {@code attempt.not-answered} says on the event stream. */
    record NotAnsweredData(AttemptId attempt) {}

    /** An attempt that this caller may see. */
    @Transactional
    public Attempt visible(AttemptId id, Caller caller) {
        return seenBy(caller, id, attempts.findByIdOptional(id.value()));
    }

    /** What was saved last; nothing before the first save. */
    @Transactional
    public Optional<ResponseRevision> lastSaved(Attempt attempt) {
        return revisions.current(attempt);
    }

    @Transactional
    public List<Attempt> list(AttemptFilter filter, Optional<UUID> after, int limit) {
        return attempts.list(filter, after, limit);
    }

    private ResponseRevision save(Attempt attempt, Response response, OptionalLong expected) {
        AskedQuestion asked = questions.pinned(attempt.question().questionVersion());
        String body = responses.body(response, asked.document());
        Optional<ResponseRevision> current = revisions.current(attempt);
        if (current.isPresent() && current.get().body().equals(body)) {
            return current.get();
        }
        interviews.requireOpen(attempt);
        if (!attempt.open()) {
            throw new AttemptClosed(new AttemptId(attempt.id()));
        }
        requireCurrent(attempt, current, expected);
        ResponseRevision next = attempt.save(body, Timeline.now());
        revisions.persist(next);
        return next;
    }

    private Optional<ResponseRevision> saved(Attempt attempt, OptionalLong expected) {
        Optional<ResponseRevision> current = revisions.current(attempt);
        requireCurrent(attempt, current, expected);
        return current;
    }

    private static void requireCurrent(Attempt attempt, Optional<ResponseRevision> current, OptionalLong expected) {
        if (expected.isPresent() && expected.getAsLong() != attempt.revision()) {
            throw new StaleRevision(new AttemptId(attempt.id()), current);
        }
    }

    private void publish(Attempt attempt, Submission submission, ResponseRevision frozen) {
        entities.flush(); // the event's sequence is the version that this transaction gives the attempt
        AttemptId id = new AttemptId(attempt.id());
        AskedQuestion asked = questions.pinned(attempt.question().questionVersion());
        outbox.append(
                Topics.ATTEMPTS.topic(),
                id.toString(),
                AttemptSubmitted.TYPE,
                attempt.sequence(),
                new AttemptSubmitted(
                        id.toString(),
                        attempt.candidate(),
                        asked.question().toString(),
                        asked.id().toString(),
                        attempt.language(),
                        submission.revision(),
                        responses.read(frozen.body()),
                        submission.submittedAt(),
                        attempt.asksFollowUps() ? true : null));
    }

    /** An attempt that this caller may change, with its row locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Attempt locked(AttemptId id, Caller caller) {
        return seenBy(caller, id, interviews.locked(id));
    }

    private static Attempt seenBy(Caller caller, AttemptId id, Optional<Attempt> attempt) {
        return attempt.filter(found -> !found.hidden())
                .filter(found -> caller.candidate().map(found::isOf).orElse(true))
                .orElseThrow(() -> new AttemptNotFound(id));
    }
}
