package dev.viva.attempt.interview.model;

import dev.viva.attempt.interview.model.SittingRefused.Reason;
import java.time.Duration;
import java.time.Instant;

/**
 * The state of one sitting, and how it changes: a pure machine, so that any order of events can be tried out.
 *
 * <p>{@code deadline = openedAt + length · (100 + extraTimePercent) / 100 + paused + credited}, and never earlier than it was.
 *
 * @param length how long it may take without any extra; {@code null} where it has no deadline
 * @param paused how long the clock has stood still, the running pause left out
 * @param credited what was given back for outages of ours
 */
public record SittingState(
        StageState phase,
        boolean pausable,
        Duration length,
        int extraTimePercent,
        int pausesUsed,
        Duration paused,
        Duration credited,
        Instant openedAt,
        Instant deadline,
        Instant pausedAt,
        Instant closedAt,
        CloseReason closedBy) {

    /** A stage that is not reached yet. */
    public static SittingState locked(Duration length, boolean pausable) {
        return new SittingState(
                StageState.LOCKED, pausable, length, 0, 0, Duration.ZERO, Duration.ZERO, null, null, null, null, null);
    }

    /**
     * The state after the event.
     *
     * @throws SittingRefused if this state does not allow it
     */
    public SittingState after(SittingEvent event) {
        return switch (event) {
            case SittingEvent.Opened opened -> opened(opened);
            case SittingEvent.Paused stopped -> paused(stopped);
            case SittingEvent.Resumed resumed -> resumed(resumed.at());
            case SittingEvent.Accommodated extra -> accommodated(extra.extraTimePercent());
            case SittingEvent.OutageEnded outage -> credited(outage);
            case SittingEvent.Closed closed -> closed(closed);
        };
    }

    /** Whether it has to be closed at {@code now}: its deadline is over, and so is the grace period for what is still on its way. */
    public boolean isDue(Instant now, Duration grace) {
        return phase == StageState.OPEN && deadline != null && !now.isBefore(deadline.plus(grace));
    }

    private SittingState opened(SittingEvent.Opened event) {
        require(phase == StageState.LOCKED, Reason.NOT_LOCKED);
        return new SittingState(
                        StageState.OPEN,
                        pausable,
                        length,
                        event.extraTimePercent(),
                        pausesUsed,
                        paused,
                        credited,
                        event.at(),
                        null,
                        null,
                        null,
                        null)
                .withDeadline();
    }

    private SittingState paused(SittingEvent.Paused event) {
        require(phase == StageState.OPEN, Reason.NOT_OPEN);
        require(pausable, Reason.NOT_PAUSABLE);
        require(pausesUsed < event.allowed(), Reason.NO_PAUSE_LEFT);
        require(deadline == null || event.at().isBefore(deadline), Reason.TIME_OVER);
        return new SittingState(
                StageState.PAUSED,
                pausable,
                length,
                extraTimePercent,
                pausesUsed + 1,
                paused,
                credited,
                openedAt,
                deadline,
                event.at(),
                null,
                null);
    }

    private SittingState resumed(Instant at) {
        require(phase == StageState.PAUSED, Reason.NOT_PAUSED);
        return new SittingState(
                        StageState.OPEN,
                        pausable,
                        length,
                        extraTimePercent,
                        pausesUsed,
                        paused.plus(between(pausedAt, at)),
                        credited,
                        openedAt,
                        deadline,
                        null,
                        null,
                        null)
                .withDeadline();
    }

    private SittingState accommodated(int percent) {
        require(phase.isCurrent(), Reason.NOT_CURRENT);
        return new SittingState(
                        phase,
                        pausable,
                        length,
                        Math.max(percent, extraTimePercent),
                        pausesUsed,
                        paused,
                        credited,
                        openedAt,
                        deadline,
                        pausedAt,
                        null,
                        null)
                .withDeadline();
    }

    private SittingState credited(SittingEvent.OutageEnded outage) {
        require(phase.isCurrent(), Reason.NOT_CURRENT);
        return new SittingState(
                        phase,
                        pausable,
                        length,
                        extraTimePercent,
                        pausesUsed,
                        paused,
                        credited.plus(lostIn(outage)),
                        openedAt,
                        deadline,
                        pausedAt,
                        null,
                        null)
                .withDeadline();
    }

    /** How much of the outage the clock of this sitting ran, before its time was over. */
    private Duration lostIn(SittingEvent.OutageEnded outage) {
        if (deadline == null || !outage.from().isBefore(deadline)) {
            return Duration.ZERO;
        }
        Instant from = outage.from().isBefore(openedAt) ? openedAt : outage.from();
        Instant to = pausedAt != null && pausedAt.isBefore(outage.to()) ? pausedAt : outage.to();
        return between(from, to);
    }

    private SittingState closed(SittingEvent.Closed event) {
        require(phase.isCurrent(), Reason.NOT_CURRENT);
        return new SittingState(
                StageState.CLOSED,
                pausable,
                length,
                extraTimePercent,
                pausesUsed,
                paused,
                credited,
                openedAt,
                deadline,
                null,
                event.at(),
                event.by());
    }

    private SittingState withDeadline() {
        if (length == null) {
            return this;
        }
        Instant computed = openedAt.plus(
                        length.multipliedBy(100L + extraTimePercent).dividedBy(100))
                .plus(paused)
                .plus(credited);
        Instant later = deadline != null && deadline.isAfter(computed) ? deadline : computed;
        return new SittingState(
                phase,
                pausable,
                length,
                extraTimePercent,
                pausesUsed,
                paused,
                credited,
                openedAt,
                later,
                pausedAt,
                closedAt,
                closedBy);
    }

    private static Duration between(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static void require(boolean allowed, Reason otherwise) {
        if (!allowed) {
            throw new SittingRefused(otherwise);
        }
    }
}
