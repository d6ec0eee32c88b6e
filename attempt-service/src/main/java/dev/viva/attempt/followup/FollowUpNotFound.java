package dev.viva.attempt.followup;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.platform.problem.NotFound;

/** Nothing of that name was asked of the attempt. */
public final class FollowUpNotFound extends NotFound {
    FollowUpNotFound(AttemptId attempt, String id) {
        super("follow-up-not-found", "No follow-up '" + id + "' was asked of " + attempt + ".");
    }
}
