package dev.viva.local.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.viva.local.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.Function;

/**
 * Takes orders for one component on the loopback interface: {@code POST /stop/NAME} and {@code POST /start/NAME}, each
 * answered when it is done. The token stands in the state file, which only its owner can read.
 */
final class ControlPort implements AutoCloseable {
    private final HttpServer server;
    private final byte[] authorization;
    private final Function<String, Watch> watches;

    ControlPort(String token, Function<String, Watch> watches) throws IOException {
        this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.watches = watches;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        int status = 200;
        String text = "ok";
        try {
            obey(exchange);
        } catch (RuntimeException reason) {
            status = reason instanceof Fault ? 400 : 500;
            text = String.valueOf(reason.getMessage());
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void obey(HttpExchange exchange) {
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        if (shown == null || !MessageDigest.isEqual(authorization, shown.getBytes(StandardCharsets.UTF_8))) {
            throw new Fault("The token is missing or wrong.");
        }
        Path call = Path.of(exchange.getRequestURI().getPath());
        if (call.getNameCount() != 2) {
            throw new Fault("Unknown order " + call);
        }
        Watch watch = watches.apply(call.getName(1).toString());
        switch (call.getName(0).toString()) {
            case "stop" -> watch.stop();
            case "start" -> watch.start().join();
            case String other -> throw new Fault("Unknown order " + other);
        }
    }
}
