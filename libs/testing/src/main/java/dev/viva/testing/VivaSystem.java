package dev.viva.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The whole system under a test: the processes of {@code ./viva up} on free ports, with a folder of its own and the bank
 * loaded. It ends with this virtual machine. Components are {@code postgres}, {@code kafka} and the services by the
 * names of their modules; replicas have {@code -2} and so on behind the name.
 */
public final class VivaSystem implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHARED = "viva.testing.system";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;

    private VivaSystem(Path home) {
        this.home = home;
    }

    /** The system that all tests of this virtual machine share, started on first use. */
    public static VivaSystem shared() {
        synchronized (System.getProperties()) {
            String known = System.getProperty(SHARED);
            if (known != null) {
                return new VivaSystem(Path.of(known));
            }
            VivaSystem started = start(Map.of(), 1, List.of());
            System.setProperty(SHARED, started.home.toString());
            return started;
        }
    }

    /**
     * A system of its own, to be closed, with a few questions of the bank: loading all of them runs all their programs.
     *
     * @param replicas processes of each service but question-service; each gateway leads to the replicas of its number
     * @param questions slugs
     */
    public static VivaSystem start(int replicas, String... questions) {
        return start(Map.of(), replicas, List.of(questions));
    }

    /**
     * The same, one process of each service, with settings of its own.
     *
     * @param settings environment variables of all services
     */
    public static VivaSystem start(Map<String, String> settings, String... questions) {
        return start(settings, 1, List.of(questions));
    }

    private static VivaSystem start(Map<String, String> settings, int replicas, List<String> questions) {
        Path homes = LauncherJars.target().resolve("test-systems");
        sweep(homes);
        Path home = homes.resolve(
                ProcessHandle.current().pid() + "-" + Instant.now().toEpochMilli());
        VivaSystem system = new VivaSystem(home);
        List<String> arguments = new ArrayList<>(
                List.of("up", "--project", LauncherJars.project().toString()));
        arguments.addAll(List.of("--home", home.toString(), "--port", "0"));
        arguments.addAll(
                List.of("--postgres-programs", LauncherJars.postgresPrograms().toString()));
        arguments.addAll(List.of("--replicas", Integer.toString(replicas)));
        arguments.addAll(
                List.of("--parent", Long.toString(ProcessHandle.current().pid())));
        if (!questions.isEmpty()) {
            arguments.addAll(List.of("--bank", system.bankOf(questions).toString()));
        }
        system.launcher(arguments, settings);
        return system;
    }

    /** Address of the first gateway. */
    public String url() {
        return url(1);
    }

    /** Address of the gateway that leads to the replicas of this number. */
    public String url(int replica) {
        String gateway = replica == 1 ? "gateway" : "gateway-" + replica;
        return "http://127.0.0.1:" + component(gateway).get("port").intValue();
    }

    /** An API key of the tenant {@code default} with every scope. */
    public String key() {
        return read("api-key");
    }

    /** The key with which the shared bank is loaded. */
    public String bankKey() {
        return read("keys/bank-key");
    }

    /** The pids of all components that have a process now. */
    public Map<String, Long> pids() {
        Map<String, Long> pids = new TreeMap<>();
        state().get("components").forEach(component -> {
            if (component.get("pid").longValue() != 0) {
                pids.put(component.get("name").textValue(), component.get("pid").longValue());
            }
        });
        return pids;
    }

    /** Where a service listens; its {@code /internal} and {@code /q} paths are reached only there. */
    public int port(String component) {
        return component(component).get("port").intValue();
    }

    /** SIGKILL. The supervisor starts the component again by itself. */
    public void kill9(String component) {
        long pid = component(component).get("pid").longValue();
        ProcessHandle process = ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalStateException(component + " has no process: " + state()));
        process.destroyForcibly();
        await(component + " to be gone", () -> component(component).get("pid").longValue() != pid);
    }

    /** Ends a component in order, and it stays so until {@link #start(String)}. */
    public void stop(String component) {
        order("stop", component);
    }

    /** Starts a component that was stopped; returns when it is ready. */
    public void start(String component) {
        order("start", component);
    }

    /** Waits until every component is up. */
    public void awaitReady() {
        await("all components to be up", () -> {
            boolean up = true;
            for (JsonNode component : state().get("components")) {
                up &= component.get("condition").textValue().equals("UP");
            }
            return up;
        });
    }

    /** The last lines of a component's log, for the message of a failing test. */
    public String log(String component) {
        try {
            List<String> lines = Files.readAllLines(home.resolve("logs").resolve(component + ".log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        launcher(List.of("down", "--home", home.toString()), Map.of());
    }

    /** A bank with these questions alone. */
    private Path bankOf(List<String> questions) {
        Path whole = LauncherJars.project().resolve("bank");
        Path bank = home.resolve("bank");
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (file.getParent().equals(whole) || questions.contains(name.replace(".yaml", ""))) {
                    Path copy = bank.resolve(whole.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bank;
    }

    /** Earlier runs leave their folders, for whoever wants to read the logs; the next run removes them. */
    private static void sweep(Path homes) {
        if (!Files.exists(homes)) {
            return;
        }
        try (Stream<Path> all = Files.list(homes)) {
            for (Path old : all.toList()) {
                String owner = old.getFileName().toString().replaceAll("-.*", "");
                if (ProcessHandle.of(Long.parseLong(owner)).isEmpty()) {
                    delete(old);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder that another process may be deleting as well. */
    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                if (e != null && !(e instanceof NoSuchFileException)) {
                    throw e;
                }
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void launcher(List<String> arguments, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                LauncherJars.classPath(),
                "dev.viva.local.Main"));
        command.addAll(arguments);
        try {
            Files.createDirectories(home);
            Path log = home.resolve("launcher.log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // Interviews last hours; a test puts their clock forward.
            builder.environment().put("VIVA_CLOCK_SHIFTABLE", "true");
            builder.environment().putAll(settings);
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException("The system does not start (" + home + "):\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void order(String verb, String component) {
        JsonNode state = state();
        URI uri = URI.create("http://127.0.0.1:" + state.get("control").intValue() + "/" + verb + "/" + component);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(uri)
                            .header(
                                    "Authorization",
                                    "Bearer " + state.get("token").textValue())
                            .timeout(PATIENCE)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(verb + " " + component + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode component(String name) {
        for (JsonNode component : state().get("components")) {
            if (component.get("name").textValue().equals(name)) {
                return component;
            }
        }
        throw new IllegalArgumentException("There is no component " + name);
    }

    private JsonNode state() {
        try {
            return JSON.readTree(home.resolve("run").resolve("state.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The supervisor tells no state", e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(home.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(String what, java.util.function.BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Waited " + PATIENCE.toMinutes() + " minutes for " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
