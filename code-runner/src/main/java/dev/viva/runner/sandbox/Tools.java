package dev.viva.runner.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine, found on {@code PATH}. */
public final class Tools {
    private static final String USUAL_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

    /** All programs of this name in the order of PATH, each real file once. */
    public List<Path> all(String name) {
        String path = System.getenv("PATH");
        return Stream.of((path == null ? USUAL_PATH : path + File.pathSeparator + USUAL_PATH)
                        .split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .distinct()
                .toList();
    }

    public Optional<Path> find(String name) {
        return all(name).stream().findFirst();
    }

    /** The first of {@link #all}.
     *
     * @throws IllegalStateException if the program is not installed
     */
    public String require(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("there is no program '" + name + "'"))
                .toString();
    }

    /** Makes a named pipe. */
    Path fifo(Path path) throws IOException {
        Process made = Spawner.start(
                new ProcessBuilder(require("mkfifo"), "-m", "600", path.toString()).redirectErrorStream(true));
        try {
            if (made.waitFor() != 0) {
                throw new IOException("mkfifo answered " + made.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a pipe was made", e);
        }
        return path;
    }
}
