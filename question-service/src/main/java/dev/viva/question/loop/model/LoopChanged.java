package dev.viva.question.loop.model;

import dev.viva.platform.etag.ETags;
import dev.viva.platform.problem.PreconditionFailed;
import java.util.Map;

/** Somebody changed the loop since the caller read it. */
public final class LoopChanged extends PreconditionFailed {
    private final String etag;

    public LoopChanged(LoopId id, long sequence) {
        super("loop-changed", "The loop " + id + " has changed; read it again and repeat your change on it.");
        this.etag = ETags.of(sequence);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("current", Map.of("etag", etag));
    }
}
