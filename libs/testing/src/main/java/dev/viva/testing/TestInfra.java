package dev.viva.testing;

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
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL and the Kafka broker of this test run: real servers in processes of their own, which a test may kill
 * and start again. They end with this virtual machine.
 *
 * <p>Quarkus loads test code in several class loaders, so the folder of the one running instance is kept in a system
 * property, not in a field.
 */
public final class TestInfra {
    private static final String FOLDER = "viva.testing.infra";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;

    private TestInfra(Path folder) {
        this.folder = folder;
    }

    /** The instance of this virtual machine, started on first use. */
    public static TestInfra shared() {
        return shared(false);
    }

    /** The same, with a PostgreSQL that loses no commit when it is killed; the first caller decides. */
    public static TestInfra sharedDurable() {
        return shared(true);
    }

    private static TestInfra shared(boolean durable) {
        // One lock for all class loaders: the properties object belongs to the virtual machine.
        synchronized (System.getProperties()) {
            String known = System.getProperty(FOLDER);
            if (known != null) {
                return new TestInfra(Path.of(known));
            }
            TestInfra infra = new TestInfra(start(durable));
            System.setProperty(FOLDER, infra.folder.toString());
            return infra;
        }
    }

    public String kafka() {
        return known("kafka.bootstrap");
    }

    public String databaseUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + known("postgres.port") + "/" + database;
    }

    /** The password of {@code SERVICE_owner} or {@code SERVICE_app}. */
    public String password(String service, String role) {
        return known(service + "." + role + ".password");
    }

    public String adminUser() {
        return known("postgres.admin");
    }

    public String adminPassword() {
        return known("postgres.admin.password");
    }

    /** The public keys against which services verify tokens (a JWK set). */
    public Path tokenKeys() {
        return Path.of(known("token.public-keys"));
    }

    /** The key which signs tokens (a JWK with {@code kid}). */
    public Path tokenPrivateKey() {
        return Path.of(known("token.private-key"));
    }

    /** Makes an empty database for this service, with its two roles. */
    public void createDatabase(String service, String database) {
        call("/databases/" + service + "/" + database);
    }

    /** Deletes all records and all positions of consumers; no consumer may be running. */
    public void resetTopics() {
        call("/topics/reset");
    }

    public void killPostgres() {
        kill("postgres.pid");
    }

    public void startPostgres() {
        call("/postgres/start");
    }

    public void killBroker() {
        kill("kafka.pid");
    }

    public void startBroker() {
        call("/broker/start");
    }

    private void kill(String name) {
        ProcessHandle process = ProcessHandle.of(Long.parseLong(known(name)))
                .orElseThrow(() -> new IllegalStateException(name + " is not running"));
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private void call(String path) {
        URI uri = URI.create("http://127.0.0.1:" + known("control.port") + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(uri)
                            .timeout(PATIENCE)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.body() + " (logs in " + folder + ")");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The test infrastructure is gone (logs in " + folder + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String known(String name) {
        String value = read(folder).getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The test infrastructure does not tell " + name);
        }
        return value;
    }

    private static Path start(boolean durable) {
        Path target = LauncherJars.target();
        long self = ProcessHandle.current().pid();
        Path folder =
                target.resolve("test-infra").resolve(self + "-" + Instant.now().toEpochMilli());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                LauncherJars.classPath(),
                "dev.viva.local.Main",
                "infra",
                "--dir",
                folder.toString(),
                "--binaries",
                LauncherJars.postgresPrograms().toString(),
                "--parent",
                Long.toString(self)));
        if (!durable) {
            command.add("--throwaway");
        }
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve("infra.log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Instant deadline = Instant.now().plus(PATIENCE);
            while (!Files.exists(folder.resolve("infra.properties"))) {
                if (process.waitFor(25, TimeUnit.MILLISECONDS) || Instant.now().isAfter(deadline)) {
                    process.destroy();
                    throw new IllegalStateException("The test infrastructure does not start: "
                            + Files.readString(log).strip());
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Properties read(Path folder) {
        Properties values = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("infra.properties"))) {
            values.load(reader);
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
