package dev.viva.attempt.interview.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.attempt.interview.model.SittingRefused.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SittingStateTest {
    private static final Instant START = Instant.parse("2026-11-26T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** What may happen next, and how many seconds after what happened before. */
    enum Kind {
        PAUSE,
        RESUME,
        EXTRA_TIME,
        CRASH,
        SAVE,
        LOOK
    }

    record Step(Kind kind, int seconds, int amount) {}

    @Test
    void theDeadlineIsLengthExtraTimePausesAndOutages() {
        SittingState state = SittingState.locked(HOUR, true)
                .after(new SittingEvent.Opened(START, 50))
                .after(new SittingEvent.Paused(START.plusSeconds(60), 2))
                .after(new SittingEvent.Resumed(START.plusSeconds(360)))
                .after(new SittingEvent.OutageEnded(START.plusSeconds(400), START.plusSeconds(500)));
        assertThat(state.deadline())
                .isEqualTo(START.plus(Duration.ofMinutes(90)).plusSeconds(400));
    }

    @Test
    void anOutageCountsFromTheOpeningAndOnlyBeforeTheDeadlineAndWhileTheClockRuns() {
        SittingState open = SittingState.locked(HOUR, true).after(new SittingEvent.Opened(START, 0));
        assertThat(open.after(new SittingEvent.OutageEnded(START.minusSeconds(50), START.plusSeconds(20)))
                        .credited())
                .isEqualTo(Duration.ofSeconds(20));
        assertThat(open.after(new SittingEvent.OutageEnded(
                                START.plus(HOUR), START.plus(HOUR).plusSeconds(90)))
                        .credited())
                .isZero();
        SittingState paused = open.after(new SittingEvent.Paused(START.plusSeconds(30), 1));
        assertThat(paused.after(new SittingEvent.OutageEnded(START.plusSeconds(40), START.plusSeconds(90)))
                        .credited())
                .isZero();
    }

    @Test
    void whatTheStateDoesNotAllowIsRefused() {
        SittingState locked = SittingState.locked(HOUR, false);
        SittingState open = locked.after(new SittingEvent.Opened(START, 0));
        refused(locked, new SittingEvent.Paused(START, 1), Reason.NOT_OPEN);
        refused(locked, new SittingEvent.Closed(START, CloseReason.CANDIDATE), Reason.NOT_CURRENT);
        refused(open, new SittingEvent.Opened(START, 0), Reason.NOT_LOCKED);
        refused(open, new SittingEvent.Paused(START, 1), Reason.NOT_PAUSABLE);
        refused(open, new SittingEvent.Resumed(START), Reason.NOT_PAUSED);
        SittingState pausable = SittingState.locked(HOUR, true).after(new SittingEvent.Opened(START, 0));
        refused(pausable, new SittingEvent.Paused(START, 0), Reason.NO_PAUSE_LEFT);
        refused(pausable, new SittingEvent.Paused(START.plus(HOUR), 1), Reason.TIME_OVER);
        SittingState closed = open.after(new SittingEvent.Closed(START, CloseReason.CANDIDATE));
        refused(closed, new SittingEvent.Accommodated(100), Reason.NOT_CURRENT);
    }

    @Test
    void aStageWithoutALengthIsNeverDue() {
        SittingState state = SittingState.locked(null, true).after(new SittingEvent.Opened(START, 100));
        assertThat(state.deadline()).isNull();
        assertThat(state.isDue(START.plus(Duration.ofDays(100)), GRACE)).isFalse();
    }

    /**
     * Any order of saves, pauses, deadlines, accommodations and crashes, worked on as the service does: outages are given back first, then a
     * sitting that is due is closed, then what was asked happens or is refused.
     */
    @Property(tries = 2_000)
    void anyOrderKeepsTheInvariants(@ForAll("steps") List<Step> steps) {
        SittingState state = SittingState.locked(HOUR, true).after(new SittingEvent.Opened(START, 0));
        Instant now = START;
        int saved = 0;
        int handedIn = -1;
        Duration working = Duration.ZERO;
        List<Integer> acknowledged = new ArrayList<>();
        for (Step step : steps) {
            Instant before = now;
            now = now.plusSeconds(step.seconds());
            SittingState last = state;
            if (step.kind() == Kind.CRASH && state.phase().isCurrent()) {
                state = state.after(new SittingEvent.OutageEnded(before, now));
                if (last.phase() == StageState.OPEN && before.isBefore(last.deadline())) {
                    assertThat(state.deadline()).isEqualTo(last.deadline().plus(Duration.between(before, now)));
                }
            } else if (state.phase() == StageState.OPEN) {
                working = working.plus(Duration.between(before, now));
            }
            if (state.isDue(now, GRACE)) {
                state = state.after(new SittingEvent.Closed(now, CloseReason.DEADLINE));
                handedIn = saved;
            }
            switch (step.kind()) {
                case SAVE -> {
                    if (state.phase() == StageState.OPEN) {
                        assertThat(now).isBefore(state.deadline().plus(GRACE));
                        saved++;
                        acknowledged.add(saved);
                    }
                }
                case PAUSE -> state = tried(state, new SittingEvent.Paused(now, 3));
                case RESUME -> state = tried(state, new SittingEvent.Resumed(now));
                case EXTRA_TIME -> state = tried(state, new SittingEvent.Accommodated(step.amount()));
                case CRASH, LOOK -> {
                    // nothing is asked
                }
            }
            assertThat(state.deadline()).as("never earlier than it was").isAfterOrEqualTo(last.deadline());
            assertThat(state.pausesUsed()).isLessThanOrEqualTo(3);
            if (state.phase() == StageState.CLOSED) {
                assertThat(handedIn)
                        .as("what was acknowledged last is handed in")
                        .isEqualTo(acknowledged.size());
                assertThat(working).as("the clock gave the whole time").isGreaterThanOrEqualTo(HOUR);
            }
        }
    }

    private static SittingState tried(SittingState state, SittingEvent event) {
        try {
            return state.after(event);
        } catch (SittingRefused refused) {
            return state;
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 1_500),
                        Arbitraries.integers().between(0, 300))
                .as(Step::new);
        return step.list().ofMaxSize(40);
    }

    private static void refused(SittingState state, SittingEvent event, Reason reason) {
        assertThatThrownBy(() -> state.after(event))
                .isInstanceOfSatisfying(SittingRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
