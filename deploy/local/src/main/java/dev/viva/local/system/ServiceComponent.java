package dev.viva.local.system;

import dev.viva.local.Fault;
import dev.viva.local.process.Jvm;
import dev.viva.local.process.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One service: a Java process that answers {@code /q/health}. */
final class ServiceComponent implements Component {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** A little longer than what the slowest of them asks for, code-runner. */
    private static final Duration DRAIN = Duration.ofSeconds(25);

    private static final String WORKER_HEAP = "128m";

    /** Candidates' programs get a tenth of the processor time that a process beside them gets, if both want all of it. */
    private static final List<String> GIVING_WAY = List.of("nice", "-n", "10");

    private final Instance instance;
    private final Home home;
    private final Path folder;
    private final int port;
    private final Map<String, String> environment;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * Not started yet.
     *
     * @param folder where {@code quarkus-run.jar} lies
     */
    ServiceComponent(Instance instance, Home home, Path folder, int port, Map<String, String> environment) {
        this.instance = instance;
        this.home = home;
        this.folder = folder;
        this.port = port;
        this.environment = environment;
    }

    @Override
    public String name() {
        return instance.name();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ProcessId start() {
        stop();
        Path log = home.log(name());
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            ProcessId id = ProcessId.of(process.toHandle()).orElseThrow();
            id.write(home.pidFile(name()));
            awaitReady(process, log);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault(name() + " was stopped while it started.", e);
        }
    }

    @Override
    public Optional<ProcessId> running() {
        return ProcessId.read(home.pidFile(name())).filter(ProcessId::isAlive);
    }

    @Override
    public void stop() {
        running().ifPresent(process -> process.stop(DRAIN));
    }

    private List<String> command() {
        String heap = isWorker() ? WORKER_HEAP : System.getenv().getOrDefault("VIVA_HEAP", "256m");
        // All of the young generation is soon in memory, whatever a service does; the worker does little in its own.
        String young = isWorker() ? "12m" : "40m";
        List<String> command = new ArrayList<>();
        if (isWorker()) {
            command.addAll(GIVING_WAY);
        }
        command.add(Jvm.java().toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                // The quick compiler alone: it starts the services in half the time, and on two cores the other one
                // takes more of the first minutes than it gives back.
                "-XX:TieredStopAtLevel=" + System.getenv().getOrDefault("VIVA_JIT_LEVEL", "1"),
                // Above what they load: each time the threshold grows, the whole heap is collected, up to 0.3 s.
                "-XX:MetaspaceSize=192m",
                "-Xms" + (isWorker() ? "32m" : "64m"),
                "-Xmx" + heap,
                "-Xmn" + young,
                // As it is with both compilers. The quick one alone gets 48 MB, and collects the heap to make room in
                // them.
                "-XX:ReservedCodeCacheSize=240m",
                "-XX:+UseCompactObjectHeaders",
                // Heap and code in large pages: a tenth less processor time.
                "-XX:+UseTransparentHugePages",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                folder.resolve("quarkus-run.jar").toString()));
        return command;
    }

    private void awaitReady(Process process, Path log) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new Fault(name() + " ended while it started: look at " + log + " (./viva logs " + name() + ").");
            }
            if (Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw new Fault(
                        name() + " was not ready in " + PATIENCE.toMinutes() + " minutes: look at " + log + ".");
            }
        }
    }

    private boolean isWorker() {
        return instance.service().isWorker();
    }

    /** A code-runner that finds no sandbox refuses code for good, and is never ready: the system is to run without it. */
    private boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/q/health/" + (isWorker() ? "started" : "ready")))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
