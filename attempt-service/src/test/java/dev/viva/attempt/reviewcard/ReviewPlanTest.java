package dev.viva.attempt.reviewcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.attempt.fsrs.Fsrs;
import dev.viva.attempt.fsrs.Memory;
import dev.viva.attempt.fsrs.Rating;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ReviewPlanTest {
    private static final Instant REVIEWED = Instant.parse("2026-11-01T22:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Memory STRONG = new Memory(200, 5);

    @Test
    void withoutAnInterviewTheIntervalIsThatOfFsrs() {
        assertThat(days(plan(Optional.empty()), STRONG, 1)).isEqualTo(200);
        assertThat(days(new ReviewPlan(0.8, Optional.empty()), STRONG, 1)).isEqualTo(Fsrs.intervalDays(STRONG, 0.8));
    }

    @Test
    void anInterviewThatIsOverOrNearChangesNothing() {
        for (int away : new int[] {-30, 0, 1, 7}) {
            assertThat(days(plan(Optional.of(DAY.plusDays(away))), STRONG, 1)).isEqualTo(200);
        }
    }

    @Test
    void aCardThatIsDueBeforeTheInterviewKeepsItsDay() {
        assertThat(days(plan(Optional.of(DAY.plusDays(201))), STRONG, 1)).isEqualTo(200);
    }

    @Test
    void cardsAreSpreadOverTheWeekBeforeTheInterview() {
        Set<Long> days = new TreeSet<>();
        for (int card = 0; card < 100; card++) {
            days.add(days(plan(Optional.of(DAY.plusDays(90))), STRONG, card));
        }
        assertThat(days).containsExactly(83L, 84L, 85L, 86L, 87L, 88L, 89L);
    }

    /** The promise to the candidate: seen once more before the interview, and still known at it if it was recalled then. */
    @Property(tries = 500)
    void whoeverRecallsTheLastReviewKnowsItAtTheInterview(
            @ForAll @DoubleRange(min = 0.5, max = 5_000) double stability,
            @ForAll @DoubleRange(min = 1, max = 10) double difficulty,
            @ForAll @DoubleRange(min = 0.7, max = 0.97) double retention,
            @ForAll @IntRange(min = 8, max = 400) int untilInterview,
            @ForAll @LongRange(min = 0) long card) {
        Memory memory = new Memory(stability, difficulty);
        LocalDate interview = DAY.plusDays(untilInterview);
        ReviewPlan plan = new ReviewPlan(retention, Optional.of(interview));
        Instant due = plan.due(memory, REVIEWED, new UUID(0, card));
        assertThat(due).isAfterOrEqualTo(REVIEWED.plus(Duration.ofDays(1)));
        LocalDate dueOn = due.atZone(ZoneOffset.UTC).toLocalDate();
        assertThat(dueOn).isBefore(interview);
        if (Fsrs.intervalDays(memory, retention) >= untilInterview) {
            long days = Duration.between(REVIEWED, due).toDays();
            Memory recalled = Fsrs.next(memory, Rating.GOOD, days);
            long rest = ChronoUnit.DAYS.between(dueOn, interview);
            assertThat(Fsrs.retrievability(recalled, rest)).isGreaterThanOrEqualTo(retention);
        }
    }

    private static ReviewPlan plan(Optional<LocalDate> interview) {
        return new ReviewPlan(0.9, interview);
    }

    private static long days(ReviewPlan plan, Memory memory, long card) {
        return Duration.between(REVIEWED, plan.due(memory, REVIEWED, new UUID(0, card)))
                .toDays();
    }
}
