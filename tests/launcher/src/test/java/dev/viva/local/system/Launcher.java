package dev.viva.local.system;

import dev.viva.local.process.Jvm;
import dev.viva.local.system.SystemState.ComponentState;
import dev.viva.local.system.SystemState.Condition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The launcher as {@code ./viva} calls it: one process for each command. */
final class Launcher {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path project;
    final Home home;
    private final int port;

    Launcher(Path project, int port) {
        this.project = project;
        this.home = new Home(project.resolve(".viva"));
        this.port = port;
    }

    /** What a command said and whether it succeeded. */
    record Said(int status, String text) {}

    Said up(String... more) {
        return end(startUp(more));
    }

    Process startUp(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "up",
                "--project",
                project.toString(),
                "--home",
                home.folder().toString(),
                "--port",
                Integer.toString(port),
                "--postgres-programs",
                Path.of("target", "postgres-programs").toAbsolutePath().toString(),
                "--parent",
                Long.toString(ProcessHandle.current().pid())));
        arguments.addAll(List.of(more));
        return start(arguments);
    }

    Said down() {
        return end(start(List.of("down", "--home", home.folder().toString())));
    }

    Said status() {
        return end(start(List.of("status", "--home", home.folder().toString())));
    }

    SystemState state() {
        return SystemState.read(home.state()).orElseThrow();
    }

    long pid(String component) {
        return component(component).pid();
    }

    ComponentState component(String name) {
        return state().components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Map<String, Long> pids() {
        return state().components().stream().collect(Collectors.toMap(ComponentState::name, ComponentState::pid));
    }

    void awaitUp(String name, long otherThan) {
        await(() ->
                component(name).condition() == Condition.UP && component(name).pid() != otherThan);
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("The awaited condition did not come");
            }
            Thread.onSpinWait();
        }
    }

    private static Process start(List<String> arguments) {
        try {
            // Whoever runs the tests in the background may have SIGINT ignored, and a process inherits that.
            List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
            command.addAll(Jvm.launcher(List.of("-Xmx64m", "-XX:+UseSerialGC"), arguments));
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Said end(Process process) {
        try {
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
