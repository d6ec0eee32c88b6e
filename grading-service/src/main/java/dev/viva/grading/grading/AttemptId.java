package dev.viva.grading.grading;

import dev.viva.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Id of an attempt, {@code att_…}. */
public record AttemptId(UUID value) {
    private static final String PREFIX = "att";

    public static Optional<AttemptId> parse(String text) {
        return Ids.parse(PREFIX, text).map(AttemptId::new);
    }

    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
