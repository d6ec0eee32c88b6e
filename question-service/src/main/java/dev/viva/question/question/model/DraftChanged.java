package dev.viva.question.question.model;

import dev.viva.platform.etag.ETags;
import dev.viva.platform.problem.PreconditionFailed;
import java.util.Map;

/** Somebody changed the question since the caller read it. */
public final class DraftChanged extends PreconditionFailed {
    private final String etag;

    public DraftChanged(QuestionId id, long sequence) {
        super("question-changed", "The question " + id + " has changed; read it again and repeat your change on it.");
        this.etag = ETags.of(sequence);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("current", Map.of("etag", etag));
    }
}
