package dev.viva.attempt.testing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.Map;

/**
 * In place of the services that this one asks: question-service and grading-service. One for all tests, so that they share an
 * application: where a virtual machine has three of them in turn, a transaction of the third is told to the observers of another, because
 * {@code QuarkusTransaction} keeps what it begins transactions with in a static field.
 */
public final class OtherServicesFake implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            QuestionServiceFake.serve(server);
            GradingServiceFake.serve(server);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("VIVA_QUESTION_URL", url, "VIVA_GRADING_URL", url);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
