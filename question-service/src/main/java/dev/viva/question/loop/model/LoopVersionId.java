package dev.viva.question.loop.model;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.UUID;

/** Names one published version of a loop: {@code lpv_…}. */
public record LoopVersionId(UUID value) {
    private static final String PREFIX = "lpv";

    public static LoopVersionId next() {
        return new LoopVersionId(Ids.next());
    }

    @Override
    @JsonValue
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
