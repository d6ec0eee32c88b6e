package dev.viva.attempt.studyplan;

import dev.viva.platform.problem.NotFound;

/** No plan of this id that the caller can see. */
public final class StudyPlanNotFound extends NotFound {
    StudyPlanNotFound(StudyPlanId id) {
        super("study-plan-not-found", "There is no study plan " + id + " that you can see.");
    }
}
