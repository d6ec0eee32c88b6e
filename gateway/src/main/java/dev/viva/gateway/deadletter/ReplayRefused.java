package dev.viva.gateway.deadletter;

import dev.viva.platform.problem.Conflict;

/** The service that has the letter would not replay it now. */
final class ReplayRefused extends Conflict {
    ReplayRefused(String code, String detail) {
        super(code, detail);
    }
}
