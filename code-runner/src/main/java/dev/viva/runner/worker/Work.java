package dev.viva.runner.worker;

import dev.viva.events.code.CodeRunRequested;

/**
 * A run to be worked on.
 *
 * @param tenant whose run it is
 * @param traceparent the trace that it belongs to, or null
 */
public record Work(CodeRunRequested request, String tenant, String traceparent) {
    public String run() {
        return request.run();
    }
}
