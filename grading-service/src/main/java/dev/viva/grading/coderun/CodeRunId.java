package dev.viva.grading.coderun;

import dev.viva.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Id of a code run, {@code run_…}. */
public record CodeRunId(UUID value) {
    private static final String PREFIX = "run";

    public static CodeRunId next() {
        return new CodeRunId(Ids.next());
    }

    public static Optional<CodeRunId> parse(String text) {
        return Ids.parse(PREFIX, text).map(CodeRunId::new);
    }

    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
