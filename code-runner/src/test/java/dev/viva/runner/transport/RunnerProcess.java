package dev.viva.runner.transport;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.runner.executor.Json;
import dev.viva.testing.TestInfra;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as a process of its own, as it runs in production: the packaged jar, an environment without secrets, signals. */
final class RunnerProcess implements AutoCloseable {
    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Path log;
    private int port;

    private RunnerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Returns when it listens: sandbox and languages are found by then. */
    static RunnerProcess start(Map<String, String> settings) {
        try {
            Path log =
                    Files.createTempFile(Files.createDirectories(Path.of("target", "runner-logs")), "runner", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            JAR.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            Map<String, String> environment = builder.environment();
            environment.put("VIVA_HTTP_PORT", "0");
            environment.put("VIVA_HTTP_HOST", "127.0.0.1");
            environment.put("VIVA_KAFKA", TestInfra.shared().kafka());
            environment.put(
                    "VIVA_RUNNER_KEPT",
                    Path.of("target", "kept").toAbsolutePath().toString());
            environment.putAll(settings);
            RunnerProcess runner = new RunnerProcess(builder.start(), log);
            Await.that("the runner listens, " + log, runner::isListening);
            return runner;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The data of one check of {@code /q/health/ready}. */
    JsonNode readiness(String check) throws IOException {
        for (JsonNode known :
                Json.MAPPER.readTree(get("/q/health/ready").body()).path("checks")) {
            if (known.path("name").asText().equals(check)) {
                return known.path("data");
            }
        }
        throw new AssertionError("there is no check " + check);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM; the exit code. */
    int terminate() {
        process.destroy();
        process.onExit().orTimeout(40, TimeUnit.SECONDS).join();
        return process.exitValue();
    }

    /** In order, so that the next one need not wait until the group has noticed its death. */
    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
    }

    private boolean isListening() {
        if (!process.isAlive()) {
            throw new AssertionError("the runner ended with " + process.exitValue() + ":\n" + log());
        }
        Matcher listening = LISTENING.matcher(log());
        if (listening.find()) {
            port = Integer.parseInt(listening.group(1));
        }
        return port > 0;
    }
}
