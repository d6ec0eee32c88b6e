package dev.viva.attempt.followup;

import dev.viva.attempt.attempt.model.Attempt;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A follow-up that was asked of an attempt. Once it is answered, declined or over it never changes. */
@Entity
@Table(name = "follow_up")
public class FollowUp {
    @EmbeddedId
    private Key key;

    @Column(updatable = false)
    private String tenant;

    @Column(updatable = false)
    private int place;

    @Column(updatable = false)
    private String criterion;

    @Column(updatable = false)
    private String prompt;

    @Enumerated(EnumType.STRING)
    private FollowUpState state;

    private String answer;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    /** Names a follow-up of an attempt. */
    @Embeddable
    public record Key(@Column(name = "attempt_id") UUID attempt, String id) {}

    protected FollowUp() {}

    /**
     * A follow-up that waits for an answer.
     *
     * @param place 1, 2, 3 in the order in which they are asked
     * @param prompt in the language of the attempt
     */
    FollowUp(Attempt attempt, String id, int place, String criterion, String prompt, Instant askedAt) {
        this.key = new Key(attempt.id(), id);
        this.tenant = attempt.tenant();
        this.place = place;
        this.criterion = criterion;
        this.prompt = prompt;
        this.state = FollowUpState.ASKED;
        this.askedAt = askedAt;
    }

    /** Takes what the candidate says to it. */
    void take(FollowUpReply reply, Instant now) {
        switch (reply) {
            case FollowUpReply.Said said -> {
                close(FollowUpState.ANSWERED, now);
                answer = said.text();
            }
            case FollowUpReply.Declined declined -> close(FollowUpState.DECLINED, now);
        }
    }

    /** Nothing came in time. */
    void expire(Instant now) {
        close(FollowUpState.EXPIRED, now);
    }

    private void close(FollowUpState how, Instant now) {
        if (!open()) {
            throw new IllegalStateException(key + " is over: " + state);
        }
        state = how;
        closedAt = now;
    }

    /** Whether this is what was said to it before. */
    boolean tookAlready(FollowUpReply reply) {
        return switch (reply) {
            case FollowUpReply.Said said ->
                state == FollowUpState.ANSWERED && said.text().equals(answer);
            case FollowUpReply.Declined declined -> state == FollowUpState.DECLINED;
        };
    }

    boolean open() {
        return state == FollowUpState.ASKED;
    }

    public String id() {
        return key.id();
    }

    public String tenant() {
        return tenant;
    }

    public int place() {
        return place;
    }

    /** The criterion that the answer counts for; candidates do not see it before the grade. */
    public String criterion() {
        return criterion;
    }

    public String prompt() {
        return prompt;
    }

    public FollowUpState state() {
        return state;
    }

    /** What the candidate said, exactly as it was sent. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
