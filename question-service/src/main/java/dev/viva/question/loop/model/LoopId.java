package dev.viva.question.loop.model;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Names a loop: {@code lop_…}. */
public record LoopId(UUID value) {
    private static final String PREFIX = "lop";

    public static LoopId next() {
        return new LoopId(Ids.next());
    }

    public static Optional<LoopId> parse(String text) {
        return Ids.parse(PREFIX, text).map(LoopId::new);
    }

    @Override
    @JsonValue
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
