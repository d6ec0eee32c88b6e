package dev.viva.attempt.interview;

import dev.viva.platform.problem.Conflict;

/** No new interview begins with the loop; those that began before go on. */
public final class LoopRetired extends Conflict {
    LoopRetired(String loop) {
        super("loop-retired", "The loop " + loop + " is retired, so no new interview can start with it.");
    }
}
