package dev.viva.runner.language;

import dev.viva.runner.sandbox.Box;
import dev.viva.runner.sandbox.BoxLimits;
import dev.viva.runner.sandbox.BoxSpec;
import dev.viva.runner.sandbox.Sandbox;
import dev.viva.runner.sandbox.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a tool in a box for its version: a tool that does not start there is not offered. */
final class Trial {
    private static final long MEBI = 1024 * 1024;
    private static final int PATIENCE_MILLIS = 20_000;

    private final Sandbox sandbox;

    Trial(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** What the command prints, if it ends well. */
    Optional<String> output(List<Path> readable, String... command) {
        BoxLimits limits = BoxLimits.ofMebibytes(1024).withoutAddressSpace().withScratch(16 * MEBI);
        BoxSpec spec = new BoxSpec(List.of(command), Map.of("LC_ALL", "C.UTF-8"), readable, limits, true, false);
        try (Box box = sandbox.start(spec)) {
            box.endInput();
            boolean ended = box.next(PATIENCE_MILLIS) instanceof Signal.End;
            boolean well = ended && box.exit(Duration.ofSeconds(1)).orElse(1) == 0;
            return well ? Optional.of(box.standardOutput().taken().text().strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
