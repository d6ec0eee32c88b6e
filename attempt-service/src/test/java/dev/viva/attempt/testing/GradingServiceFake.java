package dev.viva.attempt.testing;

import com.sun.net.httpserver.HttpServer;
import dev.viva.platform.candidate.CandidateArchive;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/** In place of grading-service: it exports one code run of every candidate, and for one called {@code cut} breaks off in the middle. */
public final class GradingServiceFake implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            byte[] archive = archive();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/candidates/", exchange -> {
                boolean cut = exchange.getRequestURI().getPath().contains("/cut");
                exchange.sendResponseHeaders(200, archive.length);
                exchange.getResponseBody().write(archive, 0, cut ? archive.length / 2 : archive.length);
                exchange.close();
            });
            server.start();
        } catch (IOException | SQLException fault) {
            throw new UncheckedIOException(new IOException(fault));
        }
        return Map.of(
                "VIVA_GRADING_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static byte[] archive() throws IOException, SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CandidateArchive archive = new CandidateArchive(bytes);
        archive.file(
                "code-runs.jsonl", out -> out.write("{\"source\":\"print(1)\"}\n".getBytes(StandardCharsets.UTF_8)));
        archive.finish(Instant.EPOCH);
        return bytes.toByteArray();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
