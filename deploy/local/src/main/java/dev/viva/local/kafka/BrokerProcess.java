package dev.viva.local.kafka;

import dev.viva.local.Fault;
import dev.viva.local.process.Jvm;
import dev.viva.local.process.Ports;
import dev.viva.local.process.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The broker as its starter sees it: a process with a folder, a port and a log file. */
public final class BrokerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> HEAP = List.of(
            "-Xms32m",
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:+UseTransparentHugePages");

    private final Path folder;
    private final Path log;
    private final int port;
    private final int controllerPort = Ports.free(1).getFirst();

    public BrokerProcess(Path folder, Path log, int port) {
        this.folder = folder.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.port = port;
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public List<String> command() {
        List<String> options = new ArrayList<>(HEAP);
        options.addAll(Jvm.classArchive("broker"));
        return Jvm.launcher(
                options,
                List.of(
                        "broker",
                        "--dir",
                        folder.toString(),
                        "--port",
                        Integer.toString(port),
                        "--controller-port",
                        Integer.toString(controllerPort)));
    }

    /** Stops what a killed starter left, starts the broker and returns when its topics are there. */
    public ProcessId start() {
        running().ifPresent(leftover -> leftover.stop(Duration.ofSeconds(15)));
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            ProcessId id = ProcessId.of(process.toHandle()).orElseThrow();
            id.write(pidFile());
            Instant deadline = Instant.now().plus(PATIENCE);
            while (!isReady(id)) {
                if (process.waitFor(25, TimeUnit.MILLISECONDS)) {
                    throw new Fault("The Kafka broker does not start: see " + log + ".");
                }
                if (Instant.now().isAfter(deadline)) {
                    id.kill();
                    throw new Fault(
                            "The Kafka broker was not ready in " + PATIENCE.toSeconds() + " s: see " + log + ".");
                }
            }
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("Interrupted while the Kafka broker started.", e);
        }
    }

    public boolean isReady(ProcessId id) {
        return ProcessId.read(folder.resolve(Broker.READY)).filter(id::equals).isPresent();
    }

    public Optional<ProcessId> running() {
        return running(folder);
    }

    public void stop() {
        running().ifPresent(process -> process.stop(Duration.ofSeconds(15)));
    }

    /** The running broker of a folder, whoever started it. */
    public static Optional<ProcessId> running(Path folder) {
        return ProcessId.read(folder.resolve("broker.pid")).filter(ProcessId::isAlive);
    }

    /** Stops the broker of a folder whose starter was killed, if it still runs. */
    public static void stopLeftover(Path folder) {
        running(folder).ifPresent(process -> process.stop(Duration.ofSeconds(15)));
    }

    private Path pidFile() {
        return folder.resolve("broker.pid");
    }
}
