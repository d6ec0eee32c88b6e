package dev.viva.attempt.loop;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Names one published version of a loop: {@code lpv_…}. */
public record LoopVersionId(UUID value) {
    private static final String PREFIX = "lpv";

    public static Optional<LoopVersionId> parse(String text) {
        return Ids.parse(PREFIX, text).map(LoopVersionId::new);
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
