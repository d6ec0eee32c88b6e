package dev.viva.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private final List<Process> holders = new ArrayList<>();

    @AfterEach
    void end() {
        holders.forEach(Process::destroyForcibly);
    }

    @Test
    void whatAKilledRunnerHasLeftIsRemovedAndTheFoldersOfLivingOnesStay() throws Exception {
        Path own = Folders.secret("own-");
        Path living = holder();
        Path killed = holder();
        assertThat(living).exists();
        holders.getLast().destroyForcibly().waitFor();
        Folders.removeLeftovers();
        assertThat(killed.getParent()).doesNotExist();
        assertThat(living).exists();
        assertThat(own).exists();
        // Whoever had looked at our lock would have let it go, and the next runner would take us for dead.
        Folders.removeLeftovers();
        assertThat(own).exists();
        holders.getFirst().destroyForcibly().waitFor();
        Folders.removeLeftovers();
        assertThat(living.getParent()).doesNotExist();
        Folders.delete(own);
        assertThat(own).doesNotExist();
    }

    private Path holder() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderHolder.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        holders.add(process);
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Path folder = Path.of(lines.readLine());
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("no folder was made: " + folder);
        }
        return folder;
    }
}
