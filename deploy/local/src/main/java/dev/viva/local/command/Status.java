package dev.viva.local.command;

import dev.viva.local.system.Home;
import dev.viva.local.system.Supervisor;
import dev.viva.local.system.SystemState;
import dev.viva.local.system.SystemState.ComponentState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Each process with its state and the memory that it and its children use. */
public final class Status {
    private static final String ROW = "  %-18s %-11s %8s %6s %9s %9s  %s";

    private final Home home;
    private final Console console;

    public Status(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    /** Whether the system is up. */
    public boolean run() {
        Optional<SystemState> state = SystemState.read(home.state());
        if (home.supervisor().isEmpty() || state.isEmpty()) {
            console.line(
                    Supervisor.hasLeftovers(home)
                            ? "Viva's supervisor was killed and left processes running; ./viva up or ./viva down puts that in order."
                            : "Viva is not running; ./viva up starts it.");
            return false;
        }
        console.line(
                "Viva is %s at %s".formatted(state.get().phase(), state.get().url()));
        console.line(Console.Tone.QUIET, ROW.formatted("process", "state", "pid", "port", "restarts", "PSS MiB", ""));
        long total = 0;
        for (ComponentState component : state.get().components()) {
            total += show(component);
        }
        long supervisor = home.supervisor().orElseThrow().pid();
        long kibibytes = pssKibibytes(supervisor, false);
        console.line(ROW.formatted("supervisor", "UP", supervisor, state.get().control(), "", kibibytes >> 10, ""));
        console.line("  all processes together: %d MiB PSS".formatted((total + kibibytes) >> 10));
        return state.get().phase() == SystemState.Phase.UP;
    }

    private long show(ComponentState component) {
        long kibibytes = component.pid() == 0 ? 0 : pssKibibytes(component.pid(), true);
        console.line(ROW.formatted(
                component.name(),
                component.condition(),
                component.pid() == 0 ? "-" : component.pid(),
                component.port(),
                component.restarts(),
                kibibytes >> 10,
                component.fault()));
        return kibibytes;
    }

    /** Proportional set size: memory shared by several processes is counted once. 0 where the system does not tell. */
    static long pssKibibytes(long pid, boolean withChildren) {
        Stream<ProcessHandle> processes = ProcessHandle.of(pid).stream()
                .flatMap(process ->
                        withChildren ? Stream.concat(Stream.of(process), process.descendants()) : Stream.of(process));
        return processes.mapToLong(process -> pssKibibytes(process.pid())).sum();
    }

    private static long pssKibibytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException goneOrNotLinux) {
            return 0;
        }
    }
}
