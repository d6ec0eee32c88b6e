package dev.viva.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.viva.local.Main;
import dev.viva.local.process.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job that loads the bank into a system in containers, as a process, with a real broker; the gateway is a stand-in. */
class LoadBankIT {
    private static final String GOOD = "slug: good\n";
    private static final String BAD = "slug: bad\n";

    @TempDir
    private static Path folder;

    private static Process broker;
    private static String bootstrap;
    private static HttpServer gateway;

    @BeforeAll
    static void start() throws Exception {
        List<Integer> ports = Ports.free(2);
        bootstrap = "127.0.0.1:" + ports.getFirst();
        Path data = folder.resolve("kafka");
        broker = program(
                "broker",
                "--dir",
                data.toString(),
                "--port",
                ports.getFirst().toString(),
                "--controller-port",
                ports.getLast().toString());
        while (!Files.exists(data.resolve("ready"))) {
            assertThat(broker.isAlive()).as("the broker runs").isTrue();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/v1/bank-imports", LoadBankIT::answer);
        gateway.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (gateway != null) {
            gateway.stop(0);
        }
        broker.destroy();
        broker.waitFor(30, TimeUnit.SECONDS);
    }

    @Test
    void endsWithZeroWhenEveryFileWasTaken() throws Exception {
        assertThat(load(GOOD)).isZero();
    }

    @Test
    void endsWithOneWhenAFileWasRefused() throws Exception {
        assertThat(load(GOOD, BAD)).isEqualTo(1);
    }

    @Test
    void endsWithOneWhenAllWereRefused() throws Exception {
        assertThat(load(BAD)).isEqualTo(1);
    }

    private static int load(String... files) throws Exception {
        Path bank = Files.createTempDirectory(folder, "bank");
        Path questions = Files.createDirectories(bank.resolve("questions"));
        for (int i = 0; i < files.length; i++) {
            Files.writeString(questions.resolve(i + ".yaml"), files[i]);
        }
        Process job = program(
                "load-bank",
                "--dir",
                bank.toString(),
                "--url",
                "http://127.0.0.1:" + gateway.getAddress().getPort(),
                "--bootstrap",
                bootstrap);
        assertThat(job.waitFor(60, TimeUnit.SECONDS)).as("the job ends").isTrue();
        return job.exitValue();
    }

    private static Process program(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("VIVA_BANK_KEY", "viva_test_key");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** All or nothing: with a bad document among them, none is taken. */
    private static void answer(HttpExchange exchange) throws IOException {
        String[] documents = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split("---\n", -1);
        boolean refused = List.of(documents).stream().anyMatch(document -> document.contains(BAD.strip()));
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i < documents.length; i++) {
            String outcome = documents[i].contains(BAD.strip()) ? "REFUSED" : "UNCHANGED";
            lines.append(i == 1 ? "" : ",").append("{\"document\":%d,\"outcome\":\"%s\"}".formatted(i - 1, outcome));
        }
        byte[] body = "{\"state\":\"%s\",\"report\":[%s]}"
                .formatted(refused ? "REFUSED" : "DONE", lines)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(201, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
