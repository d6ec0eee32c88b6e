package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.model.ResponseRevision;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.PreconditionFailed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody, perhaps the same candidate on another device, saved since the caller last looked. */
public final class StaleRevision extends PreconditionFailed {
    private final int revision;
    private final transient Optional<Instant> savedAt;

    StaleRevision(AttemptId id, Optional<ResponseRevision> current) {
        super(
                "stale-revision",
                "The response of attempt " + id + " has changed since that ETag; read it, then save on top of it.",
                List.of(new FieldError("If-Match", "stale-revision", "The tag is not the current one.")));
        this.revision = current.map(ResponseRevision::number).orElse(0);
        this.savedAt = current.map(ResponseRevision::savedAt);
    }

    /** What is saved now, so that a client can decide without another call. */
    @Override
    public Map<String, Object> members() {
        Map<String, Object> current = new LinkedHashMap<>();
        current.put("revision", revision);
        savedAt.ifPresent(at -> current.put("savedAt", at));
        return Map.of("current", current);
    }
}
