package dev.viva.attempt.studyplan;

import dev.viva.attempt.studyplan.planner.Activity;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import dev.viva.platform.problem.NotFound;
import java.util.List;

/** The activity cannot be ticked so. */
public final class ActivityNotTicked extends Invalid {
    private ActivityNotTicked(String code, String detail) {
        super(code, detail, List.of(new FieldError("/done", code, detail)));
    }

    static void check(Activity activity, int done) {
        if (activity.work().countsItself()) {
            throw new ActivityNotTicked(
                    "counted-by-grades",
                    "Stories and reviews are done when an attempt has its grade; start an attempt at the question.");
        }
        if (done > activity.count()) {
            throw new ActivityNotTicked(
                    "done-above-count", "The activity has " + activity.count() + " of it; tick at most as many.");
        }
    }

    /** There is no activity of the number in the plan as it stands. */
    static final class ActivityNotFound extends NotFound {
        ActivityNotFound(int number) {
            super(
                    "activity-not-found",
                    "The plan has no activity " + number + "; it may have been planned anew. Read the plan again.");
        }
    }
}
