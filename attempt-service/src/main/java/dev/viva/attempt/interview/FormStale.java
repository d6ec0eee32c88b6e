package dev.viva.attempt.interview;

import dev.viva.attempt.interview.model.FormRevision;
import dev.viva.platform.problem.PreconditionFailed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The form was saved since the caller read it, perhaps on another device. */
public final class FormStale extends PreconditionFailed {
    private final transient Optional<FormRevision> current;

    FormStale(Optional<FormRevision> current) {
        super("form-stale", "The form was saved since you read it: read it again, then save.");
        this.current = current;
    }

    @Override
    public Map<String, Object> members() {
        Map<String, Object> state = new HashMap<>();
        state.put("revision", current.map(FormRevision::number).orElse(0));
        current.ifPresent(saved -> state.put("savedAt", saved.savedAt()));
        return Map.of("current", state);
    }
}
