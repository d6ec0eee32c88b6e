package dev.viva.grading.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same answer, question version and grader versions give the same grade to the byte: in another process, with another number of
 * threads, another order, another compiler, and the settings of another country.
 */
class DeterminismTest {
    private static final int PATIENCE_MINUTES = 5;

    @TempDir
    private Path folder;

    @Test
    void twoProcessesWriteTheSameGrades() throws Exception {
        Path one = folder.resolve("one.jsonl");
        Path other = folder.resolve("other.jsonl");
        Process first = start(one, 1, "-XX:TieredStopAtLevel=1", "-Duser.language=en", "-Duser.timezone=UTC");
        Process second = start(
                other,
                4,
                "-XX:hashCode=2",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kolkata",
                "-Dfile.encoding=ISO-8859-1");
        end(first);
        end(second);
        List<String> grades = Files.readAllLines(one);
        assertThat(grades).hasSizeGreaterThan(100);
        assertThat(Files.readAllLines(other)).isEqualTo(grades);
    }

    private Process start(Path grades, int threads, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+UnlockExperimentalVMOptions"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BankGrades.class.getName()));
        command.addAll(List.of(grades.toString(), Integer.toString(threads)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(grades).toFile())
                .start();
    }

    private static Path log(Path grades) {
        return grades.resolveSibling(grades.getFileName() + ".log");
    }

    private static void end(Process process) throws InterruptedException {
        try {
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
