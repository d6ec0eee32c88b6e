package dev.viva.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdTest {
    @TempDir
    Path folder;

    @Test
    void itIsReadAsItWasWritten() throws IOException {
        ProcessId self = ProcessId.current();
        self.write(folder.resolve("pid"));
        assertThat(ProcessId.read(folder.resolve("pid"))).contains(self);
        assertThat(self.isAlive()).isTrue();
    }

    @Test
    void aProcessThatGotTheSamePidLaterIsAnotherOne() {
        ProcessId self = ProcessId.current();
        ProcessId earlier = new ProcessId(self.pid(), self.started() - 1);
        assertThat(earlier.isAlive()).isFalse();
        earlier.kill(); // would end this test run
        earlier.stop(Duration.ofSeconds(1));
        assertThat(self.isAlive()).isTrue();
    }

    @Test
    void halfAFileIsNoProcess() throws IOException {
        Files.writeString(folder.resolve("pid"), "12");
        assertThat(ProcessId.read(folder.resolve("pid"))).isEmpty();
        assertThat(ProcessId.read(folder.resolve("absent"))).isEmpty();
    }

    @Test
    void aProcessThatIgnoresTheRequestToEndIsKilled() throws IOException {
        Process stubborn =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done").start();
        assertThat(stubborn.inputReader().readLine()).isEqualTo("ready");
        ProcessId id = ProcessId.of(stubborn.toHandle()).orElseThrow();
        id.stop(Duration.ofMillis(300));
        assertThat(id.isAlive()).isFalse();
    }
}
