package dev.viva.ledger;

import dev.viva.testing.TestInfra;
import dev.viva.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small service as a process of its own, as it runs in production: the packaged jar, an environment, signals. */
final class Ledger implements AutoCloseable {
    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Path log;
    private volatile int port;

    private Ledger(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Ledger start(String database, Map<String, String> settings, String... arguments) {
        TestInfra infra = TestInfra.sharedDurable();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        try {
            Path log =
                    Files.createTempFile(Files.createDirectories(Path.of("target", "ledger-logs")), "ledger", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            Map<String, String> environment = builder.environment();
            environment.put("VIVA_HTTP_PORT", "0");
            environment.put("VIVA_HTTP_HOST", "127.0.0.1");
            environment.put("VIVA_DB_URL", infra.databaseUrl(database));
            environment.put("VIVA_DB_USER", "attempt_app");
            environment.put("VIVA_DB_PASSWORD", infra.password("attempt", "app"));
            environment.put("VIVA_DB_OWNER", "attempt_owner");
            environment.put("VIVA_DB_OWNER_PASSWORD", infra.password("attempt", "owner"));
            environment.put("VIVA_KAFKA", infra.kafka());
            environment.put("VIVA_TOKEN_KEYS", infra.tokenKeys().toString());
            environment.put("VIVA_PAGE_SECRET", infra.adminPassword());
            environment.putAll(settings);
            return new Ledger(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings the database to its schema by the command that a release runs. */
    static void migrate(String database) {
        try (Ledger migration = start(database, Map.of(), "migrate")) {
            if (migration.exitCode() != 0) {
                throw new AssertionError("migrate failed:\n" + migration.log());
            }
        }
    }

    Ledger awaitReady() {
        Await.that("the ledger listens\n" + log, () -> port() > 0);
        return this;
    }

    long book(String account, String note) {
        HttpResponse<String> answer = tryToBook(account, note);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Long.parseLong(answer.body().replaceAll(".*\"sequence\":(\\d+).*", "$1"));
    }

    HttpResponse<String> tryToBook(String account, String note) {
        return post("/v1/accounts/" + account + "/bookings", "{\"note\":\"" + note + "\"}", "attempts:take");
    }

    HttpResponse<String> get(String path, String scope) {
        return send(HttpRequest.newBuilder().GET(), path, scope);
    }

    HttpResponse<String> post(String path, String body, String scope) {
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)), path, scope);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String scope) {
        try {
            return HTTP.send(
                    request.uri(URI.create("http://127.0.0.1:" + port() + path))
                            .timeout(Duration.ofSeconds(30))
                            .header("Content-Type", "application/json")
                            .header(
                                    "Authorization",
                                    TestTokens.forTenant("default")
                                            .scopes(scope)
                                            .authorization())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void awaitLog(String text) {
        Await.that("the log says " + text + "\n" + log, () -> log().contains(text));
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill9() {
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** SIGTERM; the exit code. */
    int terminate() {
        process.destroy();
        return exitCode();
    }

    /** Waits until it ends. */
    int exitCode() {
        return process.onExit().orTimeout(40, TimeUnit.SECONDS).join().exitValue();
    }

    @Override
    public void close() {
        kill9();
    }

    private int port() {
        if (port == 0) {
            port = listeningPort();
        }
        return port;
    }

    private int listeningPort() {
        if (!process.isAlive()) {
            throw new AssertionError("the ledger ended with " + process.exitValue() + ":\n" + log());
        }
        Matcher listening = LISTENING.matcher(log());
        return listening.find() ? Integer.parseInt(listening.group(1)) : 0;
    }
}
