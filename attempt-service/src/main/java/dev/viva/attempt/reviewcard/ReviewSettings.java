package dev.viva.attempt.reviewcard;

import dev.viva.attempt.fsrs.Fsrs;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How a candidate wants to review. Whoever never said anything has no row, and the settings of {@link #untouched}. */
@Entity
@SuppressWarnings("UnusedVariable") // a column that only queries read
@Table(name = "review_setting")
public class ReviewSettings {
    @EmbeddedId
    private ReviewSettingsId id;

    @Column(name = "desired_retention")
    private BigDecimal desiredRetention;

    @Column(name = "interview_on")
    private LocalDate interviewOn;

    private long sequence;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ReviewSettings() {}

    static ReviewSettings untouched(ReviewSettingsId id) {
        ReviewSettings settings = new ReviewSettings();
        settings.id = id;
        settings.desiredRetention = BigDecimal.valueOf(Fsrs.DEFAULT_RETENTION);
        return settings;
    }

    /** Changes them. */
    void change(BigDecimal retention, Optional<LocalDate> interview, Instant now) {
        this.desiredRetention = retention;
        this.interviewOn = interview.orElse(null);
        this.sequence++;
        this.updatedAt = now;
    }

    /** 0.7 to 0.97, at most two decimals. */
    BigDecimal desiredRetention() {
        return desiredRetention.stripTrailingZeros();
    }

    Optional<LocalDate> interviewOn() {
        return Optional.ofNullable(interviewOn);
    }

    /** How often they were changed. */
    long sequence() {
        return sequence;
    }

    ReviewPlan plan() {
        return new ReviewPlan(desiredRetention.doubleValue(), interviewOn());
    }
}
