package dev.viva.grading.grading;

import dev.viva.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One evaluation of a submission; there is one per cause. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(name = "grading")
public class Grading {
    @Id
    private UUID id;

    private String tenant;

    @Column(name = "attempt_id")
    private UUID attemptId;

    private String cause;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "min_confidence")
    private BigDecimal minConfidence;

    /** Why a submission is evaluated. */
    record Cause(String text) {
        /** It was handed in. */
        static final Cause SUBMISSION = new Cause("SUBMISSION");

        private static final String REJUDGE = "REJUDGE_";

        /** Its code is run again, for the first, second … time. */
        static Cause rejudgement(int number) {
            return new Cause(REJUDGE + number);
        }

        private static final String REVIEW = "REVIEW_";

        /** A person decides, for the first, second … time. */
        static Cause review(int number) {
            return new Cause(REVIEW + number);
        }

        boolean isReview() {
            return text.startsWith(REVIEW);
        }

        boolean isRejudgement() {
            return text.startsWith(REJUDGE);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    protected Grading() {
        // for Hibernate
    }

    Grading(Submission submission, Cause cause, Instant startedAt) {
        this.id = Ids.next();
        this.tenant = submission.tenant();
        this.attemptId = submission.attempt().value();
        this.cause = cause.text();
        this.startedAt = startedAt;
    }

    UUID id() {
        return id;
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }

    Cause cause() {
        return new Cause(cause);
    }

    Instant startedAt() {
        return startedAt;
    }

    /** When it came to a grade, or failed. */
    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The confidence that was required of graders when its grade was made, 0 to 1; nothing before that. */
    Optional<BigDecimal> minConfidence() {
        return Optional.ofNullable(minConfidence);
    }

    void requires(BigDecimal confidence) {
        minConfidence = confidence;
    }

    /** Nothing that is said of its steps from now on matters. */
    void ended(Instant at) {
        if (endedAt != null) {
            throw new IllegalStateException("grading " + id + " has ended before");
        }
        endedAt = at;
    }
}
