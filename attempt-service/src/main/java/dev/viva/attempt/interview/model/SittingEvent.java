package dev.viva.attempt.interview.model;

import java.time.Instant;

/** What can happen to a sitting. Times are those of the database's clock. */
public sealed interface SittingEvent {

    /** The candidate begins. */
    record Opened(Instant at, int extraTimePercent) implements SittingEvent {}

    /**
     * The candidate stops the clock.
     *
     * @param allowed how many pauses the sitting may have in all
     */
    record Paused(Instant at, int allowed) implements SittingEvent {}

    /** The candidate goes on. */
    record Resumed(Instant at) implements SittingEvent {}

    /** The candidate gets extra time, in percent of the sitting's length. */
    record Accommodated(int extraTimePercent) implements SittingEvent {}

    /** We were away from one time to another. */
    record OutageEnded(Instant from, Instant to) implements SittingEvent {}

    /** It is over. */
    record Closed(Instant at, CloseReason by) implements SittingEvent {}
}
