package dev.viva.attempt.reviewcard;

import dev.viva.attempt.fsrs.Fsrs;
import dev.viva.attempt.fsrs.Memory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * When cards are due.
 *
 * @param retention the share of reviews that should succeed, 0.7 to 0.97
 * @param interviewOn the day of the interview in UTC; one that is over changes nothing
 */
record ReviewPlan(double retention, Optional<LocalDate> interviewOn) {
    /** In the last week before the interview everything is seen once. */
    private static final int LAST_DAYS = 7;

    /**
     * The interval of FSRS; but where it would reach the day of the interview, and that is more than a week away, the card is due in the
     * week before it. There the cards are spread by their ids, so that the last evening is not left with all of them. Whoever recalls it
     * then recalls it at the interview with at least the wanted retention: success never shortens the interval, which was the longer one.
     */
    Instant due(Memory memory, Instant reviewedAt, UUID card) {
        int days = Fsrs.intervalDays(memory, retention);
        return reviewedAt.plus(Duration.ofDays(interviewOn
                .map(day -> beforeInterview(days, until(day, reviewedAt), card))
                .orElse(days)));
    }

    private static int beforeInterview(int days, long untilInterview, UUID card) {
        if (untilInterview <= LAST_DAYS || days < untilInterview) {
            return days;
        }
        return (int) untilInterview - 1 - Math.floorMod(card.hashCode(), LAST_DAYS);
    }

    private static long until(LocalDate day, Instant reviewedAt) {
        return ChronoUnit.DAYS.between(reviewedAt.atZone(ZoneOffset.UTC).toLocalDate(), day);
    }
}
