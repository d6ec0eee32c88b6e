package dev.viva.local.system;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

/** Stands where a service stands: a process that listens on its port and says that it is ready. */
public final class FakeService {
    private FakeService() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(System.getenv("VIVA_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(System.getenv("VIVA_HTTP_HOST"), port), 0);
        server.createContext("/q/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
