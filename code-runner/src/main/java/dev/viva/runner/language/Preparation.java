package dev.viva.runner.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A compiler at work for the runner itself, when it starts, in one folder. Outside a box: nothing that it reads was written by strangers.
 *
 * @param folder where it works; a subfolder of what boxes may be shown
 * @param environment all that it finds in its environment beside {@code PATH} and {@code HOME}
 */
record Preparation(Path folder, Map<String, String> environment) {
    private static final long PATIENCE_SECONDS = 120;

    /**
     * The lines that the command prints.
     *
     * @throws InterruptedException if the thread is interrupted; the command and all that it started are gone then
     */
    List<String> run(String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        // Boxes run as somebody else and must be able to read what is made here.
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", "umask 022; exec \"$@\"", "sh"));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("complaints").toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "HOME", folder.toString()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(command[0] + " takes more than " + PATIENCE_SECONDS + " s");
            }
        } finally {
            end(process);
        }
        if (process.exitValue() != 0) {
            String complaints = Files.readString(folder.resolve("complaints"), StandardCharsets.UTF_8);
            throw new IOException(command[0] + " answered " + process.exitValue() + ": " + complaints.strip());
        }
        return Files.readAllLines(said, StandardCharsets.UTF_8);
    }

    /** Returns when nothing of it writes any more: the folder may be deleted next. */
    private static void end(Process process) {
        if (process.isAlive()) {
            List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
            all.add(process.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .join();
        }
    }
}
