package dev.viva.runner.sandbox;

/** What came next from a box. */
public sealed interface Signal {
    /** A line on the private descriptor. Anything in the box can write one: it is input to be judged, never trusted. */
    record Line(String text) implements Signal {}

    /** The program has ended, or closed the descriptor. */
    record End() implements Signal {}

    /** It wrote more than it may, to an output or into one line. */
    record Overflow() implements Signal {}

    /** Nothing came in the given time. */
    record Silence() implements Signal {}
}
