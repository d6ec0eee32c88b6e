package dev.viva.grading.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** An endpoint that speaks the chat completions protocol over a real socket, and does as its script says, faults included. */
public final class ChatStub implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOKENS_IN = 1_000;
    private static final int TOKENS_OUT = 200;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /** What to answer to a request. */
    @FunctionalInterface
    public interface Script {
        Answer answer(Call call) throws InterruptedException;
    }

    /**
     * A request that came in.
     *
     * @param number from 1 on
     */
    public record Call(int number, String authorization, JsonNode body) {
        /** What the model is told of itself. */
        public String instructions() {
            return body.at("/messages/0/content").asText();
        }

        /** What the model is asked. */
        public String task() {
            return body.at("/messages/1/content").asText();
        }

        /** The ids that have to be decided, in their order. */
        public List<String> ids() {
            List<String> ids = new ArrayList<>();
            body.at("/response_format/json_schema/schema/properties")
                    .fieldNames()
                    .forEachRemaining(ids::add);
            return ids;
        }
    }

    /** What goes back. */
    public sealed interface Answer {
        /** A whole answer. */
        record Whole(int status, Map<String, String> headers, String body) implements Answer {}

        /** Nothing, until the stub is closed. */
        record Silence() implements Answer {}

        /** The head, and then a byte now and then without end. */
        record Trickle() implements Answer {}

        /** A body of so many bytes. */
        record Flood(int bytes) implements Answer {}
    }

    private ChatStub(Script script) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", exchange -> {
            try (exchange) {
                JsonNode body = JSON.readTree(exchange.getRequestBody());
                Call call;
                synchronized (calls) {
                    call = new Call(
                            calls.size() + 1, exchange.getRequestHeaders().getFirst("Authorization"), body);
                    calls.add(call);
                }
                send(exchange, script.answer(call));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    public static ChatStub start(Script script) {
        try {
            ChatStub stub = new ChatStub(script);
            stub.server.start();
            return stub;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** The requests so far. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Adds a path of a test's own. */
    public void on(String path, Runnable action) {
        server.createContext(path, exchange -> {
            try (exchange) {
                action.run();
                exchange.sendResponseHeaders(204, -1);
            }
        });
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** A model that decides everything that it is asked. */
    public static Answer deciding(Call call, Function<String, String[]> outcomeAndQuote) {
        ObjectNode all = JSON.createObjectNode();
        for (String id : call.ids()) {
            String[] said = outcomeAndQuote.apply(id);
            all.putObject(id).put("reason", "because").put("quote", said[1]).put("outcome", said[0]);
        }
        return saying(all.toString());
    }

    public static Answer saying(String content) {
        return completion(content, "stop", null);
    }

    /** A completion as the protocol has it. */
    public static Answer completion(String content, String finishReason, String refusal) {
        ObjectNode root = JSON.createObjectNode();
        root.put("id", "chatcmpl-1").put("object", "chat.completion").put("created", 1_700_000_000);
        root.put("model", "stub-model-2026-01-01");
        ObjectNode choice = root.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", finishReason);
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", content)
                .put("refusal", refusal);
        root.putObject("usage")
                .put("prompt_tokens", TOKENS_IN)
                .put("completion_tokens", TOKENS_OUT)
                .put("total_tokens", TOKENS_IN + TOKENS_OUT);
        try {
            return new Answer.Whole(200, Map.of(), JSON.writeValueAsString(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Answer status(int status, Map<String, String> headers, String body) {
        return new Answer.Whole(status, headers, body);
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException, InterruptedException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        switch (answer) {
            case Answer.Whole whole -> {
                whole.headers().forEach(exchange.getResponseHeaders()::add);
                byte[] body = whole.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(whole.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
            case Answer.Silence silence -> closed.await();
            case Answer.Trickle trickle -> {
                exchange.sendResponseHeaders(200, 0);
                OutputStream out = exchange.getResponseBody();
                do {
                    out.write(' ');
                    out.flush();
                } while (!closed.await(10, TimeUnit.MILLISECONDS));
            }
            case Answer.Flood flood -> {
                exchange.sendResponseHeaders(200, 0);
                byte[] block = "x".repeat(8192).getBytes(StandardCharsets.UTF_8);
                OutputStream out = exchange.getResponseBody();
                for (int sent = 0; sent < flood.bytes(); sent += block.length) {
                    out.write(block);
                }
            }
        }
    }
}
