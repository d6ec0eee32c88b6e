package dev.viva.attempt.reviewcard;

import dev.viva.attempt.attempt.Timeline;
import dev.viva.platform.etag.ETags;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import dev.viva.platform.problem.PreconditionFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and changes how candidates want to review. */
@ApplicationScoped
public class ReviewSettingsService {
    private static final int DECIMALS = 2;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final ReviewSettingsRepository settings;
    private final ReviewCardRepository cards;

    public ReviewSettingsService(ReviewSettingsRepository settings, ReviewCardRepository cards) {
        this.settings = settings;
        this.cards = cards;
    }

    /** What decides when the candidate's cards are due. */
    @Transactional
    ReviewPlan plan(String tenant, String candidate) {
        return settings.of(tenant, candidate).plan();
    }

    @Transactional
    TaggedSettings current(String tenant, String candidate) {
        return TaggedSettings.of(settings.of(tenant, candidate));
    }

    /**
     * Changes the settings and moves the dates of all the candidate's cards.
     *
     * @param sequence what the caller last saw
     * @throws PreconditionFailed if somebody changed them since
     * @throws Invalid if the retention has more than two decimals, or the day is none of our time
     */
    @Transactional
    TaggedSettings change(
            String tenant, String candidate, BigDecimal retention, Optional<LocalDate> interviewOn, long sequence) {
        if (retention.stripTrailingZeros().scale() > DECIMALS) {
            throw new TooManyDecimals();
        }
        interviewOn
                .filter(day -> day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
                .ifPresent(day -> {
                    throw new DayOutOfRange();
                });
        cards.lock(tenant, candidate);
        ReviewSettings current = settings.of(tenant, candidate);
        if (current.sequence() != sequence) {
            throw new SettingsChanged(current.sequence());
        }
        current.change(retention, interviewOn, Timeline.now());
        settings.persist(current);
        cards.of(tenant, candidate).forEach(card -> card.plan(current.plan()));
        return TaggedSettings.of(current);
    }

    /**
     * The settings, and how often they were changed.
     *
     * @param desiredRetention 0.7 to 0.97
     */
    record TaggedSettings(BigDecimal desiredRetention, Optional<LocalDate> interviewOn, long sequence) {
        static TaggedSettings of(ReviewSettings settings) {
            return new TaggedSettings(settings.desiredRetention(), settings.interviewOn(), settings.sequence());
        }
    }

    /** Retentions have two decimals. */
    static final class TooManyDecimals extends Invalid {
        private static final String DETAIL = "At most two decimals are kept.";

        TooManyDecimals() {
            super(
                    "too-many-decimals",
                    DETAIL,
                    List.of(new FieldError("/desiredRetention", "too-many-decimals", DETAIL)));
        }
    }

    /** Nobody has an interview then. */
    static final class DayOutOfRange extends Invalid {
        private static final String DETAIL =
                "An interview is from the year " + FIRST_YEAR + " to " + LAST_YEAR + "; leave it out if there is none.";

        DayOutOfRange() {
            super("date-out-of-range", DETAIL, List.of(new FieldError("/interviewDate", "date-out-of-range", DETAIL)));
        }
    }

    /** Somebody else changed the settings. */
    static final class SettingsChanged extends PreconditionFailed {
        private final String etag;

        SettingsChanged(long sequence) {
            super(
                    "review-settings-changed",
                    "The settings have changed since that ETag; read them again and repeat your change on them.");
            this.etag = ETags.of(sequence);
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("current", Map.of("etag", etag));
        }
    }
}
