package dev.viva.attempt.interview;

import dev.viva.platform.problem.Conflict;

/** The candidate has had as many interviews of the loop as the installation allows. */
public final class TooManyInterviews extends Conflict {
    TooManyInterviews(String loop, int allowed) {
        super(
                "too-many-interviews",
                "The candidate has had " + allowed + " interviews of the loop " + loop
                        + ", as many as are allowed; an accommodation can give more.");
    }
}
