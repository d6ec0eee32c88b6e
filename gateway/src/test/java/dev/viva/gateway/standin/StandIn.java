package dev.viva.gateway.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what it was asked, and can be slow, broken or endless; which of it is chosen by the last segment of the path. */
final class StandIn {
    private static final int LETTERS = 3;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final TokenCheck tokens = new TokenCheck();
    private final Set<String> hungUp = ConcurrentHashMap.newKeySet();
    private final AtomicInteger openStreams = new AtomicInteger();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private StandIn(HttpServer server) {
        this.server = server;
    }

    static StandIn start() {
        try {
            StandIn standIn =
                    new StandIn(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100));
            standIn.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            standIn.server.createContext("/", standIn::answer);
            standIn.server.start();
            return standIn;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        stopped.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "events" -> stream(exchange);
                case "open-streams" ->
                    send(exchange, 200, json.createObjectNode().put("open", openStreams.get()));
                case "dead-letters" -> deadLetters(exchange);
                case "replay" -> replay(exchange, path);
                case "slow" -> await(stopped, 30);
                case "broken" -> breakOff(exchange);
                case "hangs-up" -> {
                    // closed without an answer
                }
                case "hangs-up-once" -> {
                    if (!hungUp.add(exchange.getRequestURI().toString())) {
                        echo(exchange, 200);
                    }
                }
                case "none" -> exchange.sendResponseHeaders(204, -1);
                case "attempts" -> create(exchange);
                default -> echo(exchange, 200);
            }
        }
    }

    /** As a service does it: an absolute address, made of what the gateway says of the request. */
    private void create(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        header(exchange, "X-Forwarded-Proto") + "://" + header(exchange, "X-Forwarded-Host")
                                + "/v1/attempts/att_1");
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        echo(exchange, 201);
    }

    /** Three letters; a page token is the number of the letter that comes next. */
    private void deadLetters(HttpExchange exchange) throws IOException {
        Matcher size = Pattern.compile("pageSize=(\\d+)")
                .matcher(exchange.getRequestURI().getQuery());
        Matcher token = Pattern.compile("pageToken=(\\d+)")
                .matcher(exchange.getRequestURI().getQuery());
        int next = token.find() ? Integer.parseInt(token.group(1)) : 0;
        int end = Math.min(LETTERS, next + (size.find() ? Integer.parseInt(size.group(1)) : LETTERS));
        ObjectNode page = json.createObjectNode();
        ArrayNode items = page.putArray("items");
        for (int number = next; number < end; number++) {
            items.addObject()
                    .put("id", "ltr_" + number)
                    .put("state", "FAILED")
                    .put("topic", "viva.attempts.v1")
                    .put("partition", 0)
                    .put("offset", number)
                    .put("replays", 0)
                    .put("failedAt", "2026-01-12T09:30:00Z")
                    .put("addedLater", "not known to the gateway");
        }
        if (end < LETTERS) {
            page.put("nextPageToken", Integer.toString(end));
        }
        send(exchange, 200, page);
    }

    private void replay(HttpExchange exchange, String path) throws IOException {
        if (path.contains("/ltr_1/")) {
            send(exchange, 200, json.createObjectNode().put("handled", 2));
        } else {
            send(exchange, 404, json.createObjectNode().put("code", "dead-letter-not-found"));
        }
    }

    private void echo(HttpExchange exchange, int status) throws IOException {
        long bodyBytes = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        ObjectNode seen = json.createObjectNode()
                .put("method", exchange.getRequestMethod())
                .put("uri", exchange.getRequestURI().toString())
                .put("bodyBytes", bodyBytes);
        ObjectNode headers = seen.putObject("headers");
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), String.join(", ", header.getValue()));
        }
        try {
            seen.set("claims", json.valueToTree(tokens.claims(header(exchange, "Authorization"))));
        } catch (TokenCheck.NotBelieved refused) {
            send(exchange, 401, json.createObjectNode().put("code", "stand-in-does-not-believe"));
            return;
        }
        exchange.getResponseHeaders().set("Connection", "X-Private");
        exchange.getResponseHeaders().set("X-Private", "for one connection only");
        exchange.getResponseHeaders().set("X-Public", "for the caller");
        send(exchange, status, seen);
    }

    /** One event at once, then a comment every 20 ms; ends after a second event when asked for a finite stream. */
    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        String from = header(exchange, "Last-Event-ID");
        openStreams.incrementAndGet();
        try (OutputStream out = exchange.getResponseBody()) {
            write(
                    out,
                    "id: " + (from == null ? 1 : Integer.parseInt(from) + 1)
                            + "\nevent: attempt.submitted\ndata: {}\n\n");
            boolean finite = "finite".equals(exchange.getRequestURI().getQuery());
            for (int i = 0; !await(stopped, 0) && !(finite && i == 100); i++) {
                TimeUnit.MILLISECONDS.sleep(20);
                write(out, ":\n\n");
            }
            write(out, "id: 2\nevent: grade.released\ndata: {}\n\n");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            openStreams.decrementAndGet();
        }
    }

    private static void breakOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("the beginning".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static boolean await(CountDownLatch latch, int seconds) {
        try {
            return latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, exchange.getRequestMethod().equals("HEAD") ? -1 : bytes.length);
        if (!exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
