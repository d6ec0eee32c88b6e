package dev.viva.attempt.attempt;

import dev.viva.platform.problem.Conflict;

/** The response is handed in; nothing changes it any more. */
public final class AttemptClosed extends Conflict {
    AttemptClosed(AttemptId id) {
        super("attempt-closed", "Attempt " + id + " is submitted; its response cannot change any more.");
    }
}
