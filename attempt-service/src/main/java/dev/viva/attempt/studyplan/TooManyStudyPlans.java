package dev.viva.attempt.studyplan;

import dev.viva.platform.problem.Conflict;

/** A candidate has as many plans as one can have. */
public final class TooManyStudyPlans extends Conflict {
    TooManyStudyPlans(int most) {
        super("too-many-study-plans", "A candidate has " + most + " study plans at most; delete one first.");
    }
}
