package dev.viva.local.command;

import dev.viva.local.Fault;
import dev.viva.local.process.Jvm;
import dev.viva.local.process.ProcessId;
import dev.viva.local.system.Home;
import dev.viva.local.system.Service;
import dev.viva.local.system.SupervisorSettings;
import dev.viva.local.system.SystemState;
import dev.viva.local.system.SystemState.ComponentState;
import dev.viva.local.system.SystemState.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Starts the system unless it runs, waits until it is ready and its bank is loaded, and leaves it running. */
public final class Up {
    private static final long NEEDED_BYTES = 1L << 30;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final SupervisorSettings settings;
    private final Path bank;
    private final Home home;
    private final Console console;
    private final Set<String> told = new HashSet<>();

    /** @param bank the folder whose questions are loaded */
    public Up(SupervisorSettings settings, Path bank, Console console) {
        this.settings = settings;
        this.bank = bank;
        this.home = settings.home();
        this.console = console;
    }

    /**
     * Returns when the system is ready.
     *
     * @param follow stay until this process is interrupted, show the logs, and stop the system then
     */
    public void run(boolean follow) throws IOException, InterruptedException {
        Optional<ProcessId> running = home.supervisor();
        Thread stopAtEnd = new Thread(this::stopAll, "stop-at-interrupt");
        Runtime.getRuntime().addShutdownHook(stopAtEnd);
        ProcessId supervisor = running.isPresent() ? running.get() : launch();
        SystemState state = awaitUp(supervisor, running.isEmpty());
        try {
            loadBank(state);
        } catch (Fault fault) {
            // The system itself is well: a mistake in a file of the bank is no reason to take it away.
            Runtime.getRuntime().removeShutdownHook(stopAtEnd);
            throw new Fault(
                    fault.getMessage() + "\nViva runs at " + state.url() + " with the questions that it had.", fault);
        }
        console.line(running.isPresent() ? "Viva was running already." : "Viva is ready.");
        String key = Files.readString(home.apiKey()).strip();
        console.line("  address  " + console.in(Console.Tone.STRONG, state.url()) + "   (API reference: " + state.url()
                + "/docs)");
        console.line(
                "  API key  " + console.in(Console.Tone.STRONG, key) + "   (also in " + shown(home.apiKey()) + ")");
        if (follow) {
            new LogTail(home, settings.services(), console).follow(supervisor);
        } else {
            Runtime.getRuntime().removeShutdownHook(stopAtEnd);
        }
    }

    /** A file that is refused is a warning: the system runs, with all the other questions. */
    private void loadBank(SystemState state) throws IOException, InterruptedException {
        int kafka = state.components().stream()
                .filter(component -> component.name().equals("kafka"))
                .mapToInt(ComponentState::port)
                .findFirst()
                .orElseThrow();
        new BankLoader(bank, home, state.url(), "127.0.0.1:" + kafka, console, LoadedBy.UP).load();
    }

    private ProcessId launch() throws IOException, InterruptedException {
        requireSpace();
        Files.deleteIfExists(home.state());
        Path log = home.log("supervisor");
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(command())
                .redirectInput(new java.io.File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        while (!Files.exists(home.state())) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS) && !Files.exists(home.state())) {
                throw new Fault("The supervisor did not start: look at " + shown(log) + ".");
            }
        }
        return ProcessId.of(process.toHandle())
                .or(home::supervisor)
                .orElseThrow(() -> new Fault(SystemState.read(home.state())
                        .map(SystemState::fault)
                        .orElse("The supervisor ended: look at " + shown(log) + ".")));
    }

    private List<String> command() {
        List<String> arguments = new ArrayList<>(List.of(
                "supervise",
                "--project",
                settings.project().toString(),
                "--home",
                home.folder().toString(),
                "--port",
                Integer.toString(settings.gatewayPort()),
                "--host",
                settings.gatewayHost(),
                "--postgres-programs",
                settings.postgresPrograms().toString(),
                "--replicas",
                Integer.toString(settings.replicas()),
                "--services",
                settings.services().stream().map(Service::module).collect(Collectors.joining(","))));
        settings.parent().ifPresent(parent -> arguments.addAll(List.of("--parent", Long.toString(parent.pid()))));
        List<String> command = new ArrayList<>();
        // A session of its own: neither Ctrl-C nor the end of this terminal reaches it.
        command.add(isOnPath("setsid") ? "setsid" : "nohup");
        command.addAll(Jvm.launcher(
                List.of(
                        "-Xms16m",
                        "-Xmn5m",
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseCompactObjectHeaders"),
                arguments));
        return command;
    }

    private SystemState awaitUp(ProcessId supervisor, boolean tell) throws InterruptedException {
        while (true) {
            boolean alive = supervisor.isAlive();
            Optional<SystemState> state = SystemState.read(home.state());
            if (state.isPresent()) {
                if (tell) {
                    state.get().components().forEach(this::tell);
                }
                switch (state.get().phase()) {
                    case UP -> {
                        return state.get();
                    }
                    case FAILED -> {
                        supervisor.awaitEnd(STOP_PATIENCE);
                        throw new Fault(state.get().fault());
                    }
                    case STOPPING, DOWN -> throw new Fault("Viva is being stopped: wait for it, then ./viva up again.");
                    case STARTING -> {}
                }
            }
            if (!alive) {
                throw new Fault("The supervisor was killed: run ./viva up again, it puts things in order.");
            }
            Thread.sleep(100);
        }
    }

    private void tell(ComponentState component) {
        if (component.condition() == Condition.UP && told.add(component.name())) {
            console.line("  %-18s ready after %.1f s".formatted(component.name(), component.startMillis() / 1000.0));
        }
    }

    private void stopAll() {
        home.supervisor().ifPresent(supervisor -> {
            console.line("Stopping Viva …");
            supervisor.stop(STOP_PATIENCE);
        });
    }

    private void requireSpace() throws IOException {
        Files.createDirectories(home.folder());
        long free = Files.getFileStore(home.folder()).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new Fault("The disk of %s is nearly full (%d MiB free, 1024 needed): make room, then ./viva up again."
                    .formatted(home.folder(), free >> 20));
        }
    }

    private String shown(Path file) {
        Path here = settings.project();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }

    private static boolean isOnPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
