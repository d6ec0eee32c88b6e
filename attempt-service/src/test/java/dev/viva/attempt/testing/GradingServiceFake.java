package dev.viva.attempt.testing;

import com.sun.net.httpserver.HttpServer;
import dev.viva.platform.candidate.CandidateArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;

/**
 * In place of grading-service: it exports one code run of every candidate; for one called {@code cut} it breaks off in the middle, for one called {@code away} before
 * the first byte.
 */
final class GradingServiceFake {
    private GradingServiceFake() {}

    static void serve(HttpServer server) throws IOException, SQLException {
        byte[] archive = archive();
        server.createContext("/internal/candidates/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.contains("/away")) {
                exchange.close();
                return;
            }
            boolean cut = path.contains("/cut");
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive, 0, cut ? archive.length / 2 : archive.length);
            exchange.close();
        });
    }

    private static byte[] archive() throws IOException, SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CandidateArchive archive = new CandidateArchive(bytes);
        archive.file(
                "code-runs.jsonl", out -> out.write("{\"source\":\"print(1)\"}\n".getBytes(StandardCharsets.UTF_8)));
        archive.finish(Instant.EPOCH);
        return bytes.toByteArray();
    }
}
