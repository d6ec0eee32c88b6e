package dev.viva.question.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Stands in for grading-service, which is another process: answers its exemplar endpoint over real HTTP as the contract says. An
 * exemplar holds unless its text says FAIL. A slug that begins with {@code grading-down} gets 503, one with {@code no-grader} 422,
 * and one with {@code slow} takes two seconds. A program that nobody can run ({@code no-runner}) is 503 with the reason.
 */
public final class GradingStandIn implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/internal/exemplar-runs", this::run);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return Map.of(
                "VIVA_GRADING_URL",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "viva.question.import-patience",
                "PT1S");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void run(HttpExchange exchange) throws IOException {
        try (exchange) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (authorization == null || !authorization.startsWith("Bearer ey")) {
                answer(exchange, 401, JSON.createObjectNode().put("code", "unauthorized"));
                return;
            }
            JsonNode document = JSON.readTree(exchange.getRequestBody()).path("document");
            String slug = document.path("slug").asText();
            if (slug.startsWith("grading-down")) {
                answer(exchange, 503, JSON.createObjectNode().put("code", "database-busy"));
            } else if (slug.startsWith("traced")) {
                String trace = exchange.getRequestHeaders().getFirst("traceparent");
                answer(
                        exchange,
                        422,
                        JSON.createObjectNode().put("code", "traced").put("detail", trace));
            } else if (slug.startsWith("no-grader")) {
                answer(exchange, 422, noGrader());
            } else if (slug.startsWith("no-runner")) {
                answer(exchange, 503, JSON.createObjectNode().put("detail", "No program can be run here."));
            } else if (slug.startsWith("not-gradable")) {
                ObjectNode nothing = JSON.createObjectNode();
                nothing.putArray("results");
                nothing.putArray("notGradable").add(document.at("/parts/0/type"));
                answer(exchange, 200, nothing);
            } else {
                pause(slug);
                answer(exchange, 200, results(document));
            }
        }
    }

    private static void pause(String slug) {
        if (slug.startsWith("slow")) {
            try {
                Thread.sleep(2_000); // a grading that takes its time, so that tests can look at what happens meanwhile
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ObjectNode noGrader() {
        ObjectNode problem =
                JSON.createObjectNode().put("code", "part-type-not-gradable").put("detail", "No grader.");
        problem.putArray("errors")
                .addObject()
                .put("pointer", "/document/parts/0/type")
                .put("code", "part-type-not-gradable")
                .put("detail", "No grader.");
        return problem;
    }

    private static ObjectNode results(JsonNode document) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("results");
        for (JsonNode exemplar : document.path("exemplars")) {
            boolean holds = !exemplar.path("response").toString().contains("FAIL");
            ObjectNode result = results.addObject();
            result.set("exemplar", exemplar.path("name"));
            result.put("holds", holds).put("percent", holds ? 92.5 : 12.25);
            result.set("met", holds ? exemplar.at("/expect/met") : JSON.createArrayNode());
            result.putArray("redFlags");
            result.set("expected", exemplar.path("expect"));
            result.put("explanation", holds ? "" : "12.25 is not within 85 to 100");
        }
        return answer;
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
