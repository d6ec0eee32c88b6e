package dev.viva.grading.grading;

import dev.viva.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Id of a grade, {@code grd_…}. */
public record GradeId(UUID value) {
    private static final String PREFIX = "grd";

    public static Optional<GradeId> parse(String text) {
        return Ids.parse(PREFIX, text).map(GradeId::new);
    }

    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
