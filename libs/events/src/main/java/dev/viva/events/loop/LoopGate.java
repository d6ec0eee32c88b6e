package dev.viva.events.loop;

/**
 * A competency without which a loop does not recommend.
 *
 * @param competency the slug of the competency, as questions name it
 * @param minimumPercent what the competency has to reach, 0 to 100
 * @param capsAt the best recommendation that is left where it does not
 */
public record LoopGate(String competency, int minimumPercent, Recommendation capsAt) {}
