package dev.viva.question.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.UUID;

/** Names an import: {@code imp_…}. */
public record ImportId(UUID value) {
    private static final String PREFIX = "imp";

    static ImportId next() {
        return new ImportId(Ids.next());
    }

    /** Reads an id from a path. */
    public static ImportId fromString(String text) {
        return new ImportId(Ids.parse(PREFIX, text).orElseThrow(() -> new ImportNotFound(text)));
    }

    @Override
    @JsonValue
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
