package dev.viva.attempt.followup;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.AttemptRepository;
import dev.viva.attempt.attempt.AttemptService;
import dev.viva.attempt.attempt.AttemptsOfEvents;
import dev.viva.attempt.attempt.Responses;
import dev.viva.attempt.attempt.Timeline;
import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.attempt.model.AttemptEvent;
import dev.viva.events.Topics;
import dev.viva.events.attempt.FollowUpsAnswered;
import dev.viva.events.grade.FollowUpsAsked;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.event.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is asked behind an answer, and what candidates say to it. Each use case holds the attempt's row lock; when the last follow-up is
 * over, grading hears of all of them in one event.
 */
@ApplicationScoped
public class FollowUpService {
    private final AttemptService attempts;
    private final AttemptRepository rows;
    private final AttemptsOfEvents attemptsOfEvents;
    private final FollowUpRepository followUps;
    private final Responses responses;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Duration patience;

    FollowUpService(
            AttemptService attempts,
            AttemptRepository rows,
            AttemptsOfEvents attemptsOfEvents,
            FollowUpRepository followUps,
            Responses responses,
            Timeline timeline,
            Outbox outbox,
            @ConfigProperty(name = "viva.follow-ups.patience") Duration patience) {
        this.attempts = attempts;
        this.rows = rows;
        this.attemptsOfEvents = attemptsOfEvents;
        this.followUps = followUps;
        this.responses = responses;
        this.timeline = timeline;
        this.outbox = outbox;
        this.patience = patience;
    }

    /** Puts to the candidate what grading-service asks; nothing if that was done before. */
    @Transactional
    public void asked(FollowUpsAsked event) {
        attemptsOfEvents.locked(event.attempt(), attempt -> ask(attempt, event));
    }

    private void ask(Attempt attempt, FollowUpsAsked event) {
        if (!followUps.of(attempt).isEmpty()) {
            return; // said twice, in two events
        }
        Instant now = databaseTime();
        Instant due = now.plus(patience);
        attempt.followUpsAsked(due, now);
        int place = 0;
        for (FollowUpsAsked.Asked asked : event.followUps()) {
            place++;
            String prompt = asked.prompt().in(attempt.language());
            followUps.persist(new FollowUp(attempt, asked.id(), place, asked.criterion(), prompt, now));
            timeline.record(
                    attempt,
                    AttemptEvent.Type.FOLLOW_UP_ASKED,
                    new AskedData(event.attempt(), asked.id(), prompt, due));
        }
    }

    /** What {@code follow-up.asked} says on the event stream. */
    record AskedData(String attempt, String id, String prompt, Instant dueAt) {}

    /**
     * Takes what a candidate says to a follow-up; the same words again are the first ones again.
     *
     * @throws FollowUpNotFound if nothing of that name was asked
     * @throws FollowUpClosed if it was answered otherwise or declined, or its time is over
     */
    public FollowUpView answer(AttemptId id, String followUp, FollowUpAnswerDraft draft, Caller caller) {
        FollowUpReply reply = FollowUpReply.of(draft);
        if (reply instanceof FollowUpReply.Said said) {
            responses.requireWithinLimit(said.text());
        }
        // In a transaction of its own: what is over stays so when the answer is refused.
        QuarkusTransaction.requiringNew().run(() -> closeIfDue(attempts.locked(id, caller)));
        return QuarkusTransaction.requiringNew().call(() -> take(id, followUp, reply, caller));
    }

    private FollowUpView take(AttemptId id, String name, FollowUpReply reply, Caller caller) {
        Attempt attempt = attempts.locked(id, caller);
        FollowUp followUp = followUps.named(id, name).orElseThrow(() -> new FollowUpNotFound(id, name));
        if (followUp.open()) {
            if (isDue(attempt)) {
                throw FollowUpClosed.expired(name);
            }
            Instant now = databaseTime();
            followUp.take(reply, now);
            attempt.followUpAnswered(now);
            finishIfOver(attempt, now);
        } else if (!followUp.tookAlready(reply)) {
            throw FollowUpClosed.of(followUp);
        }
        return FollowUpView.of(followUp, attempt.revealsAnswer());
    }

    /** The attempt, with its follow-ups closed if their time is over: whoever looks at it finds them so. */
    @Transactional
    public Attempt closedIfDue(Attempt attempt) {
        if (!isDue(attempt)) {
            return attempt;
        }
        Attempt locked = rows.lockAgain(attempt);
        closeIfDue(locked);
        return locked;
    }

    /** Those of an attempt that were asked, in order; {@code null} where nothing was. */
    @Transactional
    public List<FollowUpView> views(Attempt attempt) {
        if (!attempt.asksFollowUps()) {
            return null;
        }
        List<FollowUpView> views = followUps.of(attempt).stream()
                .map(followUp -> FollowUpView.of(followUp, attempt.revealsAnswer()))
                .toList();
        return views.isEmpty() ? null : views;
    }

    /** Attempts whose follow-ups have to be closed, of all tenants. */
    @Transactional
    List<FollowUpRepository.DueAttempt> due(int limit) {
        return followUps.due(limit);
    }

    /** Closes the follow-ups of an attempt that is due, unless somebody else does. */
    @Transactional
    void closeDue(UUID attempt) {
        followUps.claim(attempt).ifPresent(this::closeIfDue);
    }

    private void closeIfDue(Attempt attempt) {
        if (isDue(attempt)) {
            Instant now = databaseTime();
            followUps.of(attempt).stream().filter(FollowUp::open).forEach(followUp -> followUp.expire(now));
            finishIfOver(attempt, now);
        }
    }

    private boolean isDue(Attempt attempt) {
        return attempt.followUpsDueAt()
                .filter(due -> !due.isAfter(followUps.databaseTime()))
                .isPresent();
    }

    private void finishIfOver(Attempt attempt, Instant now) {
        List<FollowUp> all = followUps.of(attempt);
        if (all.stream().anyMatch(FollowUp::open)) {
            return;
        }
        attempt.followUpsOver(now);
        followUps.flush(); // the event's sequence is the version that this transaction gives the attempt
        AttemptId id = new AttemptId(attempt.id());
        outbox.append(
                Topics.ATTEMPTS.topic(),
                id.toString(),
                FollowUpsAnswered.TYPE,
                attempt.sequence(),
                new FollowUpsAnswered(
                        id.toString(),
                        attempt.candidate(),
                        all.stream().map(FollowUpService::told).toList(),
                        now));
    }

    private static FollowUpsAnswered.Answer told(FollowUp followUp) {
        FollowUpsAnswered.State state =
                switch (followUp.state()) {
                    case ANSWERED -> FollowUpsAnswered.State.ANSWERED;
                    case DECLINED -> FollowUpsAnswered.State.DECLINED;
                    case EXPIRED -> FollowUpsAnswered.State.EXPIRED;
                    case ASKED -> throw new IllegalStateException(followUp.id() + " is not over");
                };
        return new FollowUpsAnswered.Answer(
                followUp.id(), state, followUp.answer().orElse(null));
    }

    /** As exactly as the database keeps it. */
    private Instant databaseTime() {
        return followUps.databaseTime().truncatedTo(ChronoUnit.MICROS);
    }
}
