package dev.viva.local.postgres;

import dev.viva.local.Fault;
import dev.viva.local.process.Folders;
import dev.viva.local.process.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One PostgreSQL cluster in a folder, run as a process of this machine. It outlives the process that started it, so
 * {@link #start} first stops what an earlier, killed launcher left on the same folder.
 */
public final class PostgresServer {
    public static final String ADMIN = "viva_admin";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long RETRY_MILLIS = 25;

    private final PostgresBinaries binaries;
    private final Path folder;
    private final Path log;
    private final int port;
    private final boolean durable;
    private final String adminPassword;

    /**
     * @param durable false only for clusters whose data nobody misses: then a crash may lose commits that were
     *     acknowledged
     */
    public PostgresServer(
            PostgresBinaries binaries, Path folder, Path log, int port, boolean durable, String adminPassword) {
        this.binaries = binaries;
        this.folder = folder.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.port = port;
        this.durable = durable;
        this.adminPassword = adminPassword;
    }

    public int port() {
        return port;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Starts the server, with a new cluster if the folder has none, and returns when it answers. */
    public ProcessId start() {
        try {
            stopLeftover();
            if (!Files.exists(folder.resolve("PG_VERSION"))) {
                initialise();
            }
            return launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running server of this folder, whoever started it. */
    public Optional<ProcessId> running() {
        return running(folder);
    }

    /** Lets running transactions be rolled back and writes a checkpoint (SIGINT, PostgreSQL's fast shutdown). */
    public void stop() {
        running().ifPresent(PostgresServer::stop);
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database) + "?connectTimeout=5&loginTimeout=5", ADMIN, adminPassword);
    }

    private static void stop(ProcessId postmaster) {
        signal("-INT", postmaster);
        if (!postmaster.awaitEnd(Duration.ofSeconds(20))) {
            signal("-QUIT", postmaster);
            if (!postmaster.awaitEnd(Duration.ofSeconds(10))) {
                postmaster.kill();
            }
        }
    }

    /** Stops the server of a data folder whose launcher was killed, if one still runs. */
    public static void stopLeftover(Path folder) {
        running(folder).ifPresent(PostgresServer::stop);
    }

    private void stopLeftover() throws IOException {
        stopLeftover(folder);
        // After a crash the file stays. PostgreSQL refuses to start if its pid belongs to any process of this user by
        // now; that it is not a server of this folder has just been found out.
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }

    /** Makes the cluster beside its folder and moves it there: a start that was killed leaves no half of one. */
    private void initialise() throws IOException {
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        Files.createDirectories(folder.getParent());
        Files.createDirectories(log.getParent());
        Folders.delete(fresh);
        Path password = Files.createTempFile(folder.getParent(), "password", null);
        try {
            Files.writeString(password, adminPassword);
            Process process = new ProcessBuilder(initCommand(fresh, password))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new Fault("PostgreSQL could not make its data folder: " + lastLine(log) + " (" + log + ")");
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("Interrupted while PostgreSQL made its data folder.", e);
        } finally {
            Files.delete(password);
        }
    }

    private List<String> initCommand(Path fresh, Path password) {
        List<String> command = new ArrayList<>(asUnprivileged());
        command.addAll(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + ADMIN,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // With LC_CTYPE C pg_trgm takes no Cyrillic letter for a letter, whatever the provider.
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        return command;
    }

    private ProcessId launch() throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Process process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (awaitAnswer(process, deadline)) {
                return ProcessId.of(process.toHandle()).orElseThrow();
            }
            // Back ends of a killed server hold its shared memory for a moment, so one refusal is not the end.
            if (Instant.now().plusSeconds(50).isAfter(deadline)) {
                throw new Fault("PostgreSQL does not start: " + lastLine(log) + " (" + log + ")");
            }
            pause(process);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(asUnprivileged());
        command.addAll(List.of(binaries.program("postgres").toString(), "-D", folder.toString()));
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                "max_connections=100",
                "shared_buffers=48MB",
                "io_method=sync", // workers for reading would be three processes more, with nothing to do at this size
                // After a checkpoint each page is logged whole when it changes first: ten times the log under load, and
                // commits wait for the disk.
                "max_wal_size=1GB",
                "checkpoint_timeout=15min",
                "update_process_title=off",
                // A vacuum may take its time: answers wait for the processor that it has.
                "autovacuum_vacuum_cost_delay=20ms",
                "wal_buffers=8MB",
                // A row that is refused is full of a candidate's words; the log names the constraint alone.
                "log_error_verbosity=terse",
                "timezone=UTC",
                "log_timezone=UTC",
                "dynamic_shared_memory_type=mmap",
                "cluster_name=viva"));
        String safety = durable ? "on" : "off";
        settings.addAll(List.of("fsync=" + safety, "synchronous_commit=" + safety, "full_page_writes=" + safety));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private boolean awaitAnswer(Process process, Instant deadline) {
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            try (Connection connection = connect("postgres")) {
                return connection.isValid(5);
            } catch (SQLException notYet) {
                if (notYet.getSQLState() != null && notYet.getSQLState().startsWith("28")) {
                    process.destroy();
                    throw new Fault(
                            "PostgreSQL's data in " + folder + " belongs to other secrets: remove both or neither.",
                            notYet);
                }
                pause(process);
            }
        }
        return false;
    }

    private static void pause(Process process) {
        try {
            if (process.waitFor(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new Fault("Interrupted while PostgreSQL started.", e);
        }
    }

    /** PostgreSQL refuses to run as root. In a user namespace of its own it has no more rights than nobody. */
    private static List<String> asUnprivileged() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
    }

    /** The running server of a data folder, whoever started it. */
    public static Optional<ProcessId> running(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> servesFolder(process, folder.toAbsolutePath()))
                    .flatMap(ProcessId::of)
                    .filter(ProcessId::isAlive);
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean servesFolder(ProcessHandle process, Path folder) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return List.of(arguments).contains(folder.toString());
    }

    private static void signal(String signal, ProcessId process) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines =
                Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "it said nothing" : lines.getLast().strip();
    }
}
