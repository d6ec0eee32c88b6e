package dev.viva.local.system;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.viva.local.process.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the supervisor tells of the system, in a file that is replaced at each change.
 *
 * @param fault why the system could not be started, where {@code phase} is {@code FAILED}
 * @param control port of the supervisor's own on the loopback interface
 * @param token what a caller of that port must show
 */
public record SystemState(
        Phase phase, String url, String fault, int control, String token, List<ComponentState> components) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Where the whole system is. */
    public enum Phase {
        STARTING,
        UP,
        STOPPING,
        DOWN,
        FAILED
    }

    /** Where one component is. */
    public enum Condition {
        WAITING,
        STARTING,
        UP,
        RESTARTING,
        STOPPED
    }

    /**
     * One component and its process.
     *
     * @param pid 0 while there is no process
     */
    public record ComponentState(
            String name, Condition condition, long pid, int port, int restarts, long startMillis, String fault) {}

    public void write(Path file) {
        try {
            Secrets.writePrivately(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<SystemState> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(file.toFile(), SystemState.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
