package dev.viva.grading.llm.call;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The library's way to the network, with bounds that its own does not have: the time-out holds until the last byte, a body has a greatest
 * size, redirects are not followed (they would carry the key elsewhere), and of a failure only the status and {@code Retry-After} are kept.
 */
final class BoundedHttp implements HttpClient {
    private static final long LARGEST_BODY = 1 << 20;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final Duration timeout;

    BoundedHttp(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        java.net.http.HttpRequest.Builder sent = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
        HttpResponse<byte[]> response =
                await(client.sendAsync(sent.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BODY)));
        if (response.statusCode() / 100 != 2) {
            throw refusal(response);
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> exchange) {
        try {
            return exchange.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new CallFailed(Failure.TIMEOUT, "no whole answer within " + timeout);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallFailed(Failure.TIMEOUT, "nobody waits for the answer any more");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** The JDK names the excess in the message only. */
    private static CallFailed failure(Throwable cause) {
        boolean tooLarge = cause instanceof IOException && mentions(cause, "exceeds capacity");
        return tooLarge
                ? new CallFailed(Failure.TOO_LARGE, "more than " + LARGEST_BODY + " bytes")
                : new CallFailed(Failure.UNAVAILABLE, cause.getClass().getSimpleName());
    }

    private static boolean mentions(Throwable thrown, String words) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each.getMessage() != null && each.getMessage().contains(words)) {
                return true;
            }
        }
        return false;
    }

    private static CallFailed refusal(HttpResponse<?> response) {
        int status = response.statusCode();
        Failure failure =
                switch (status) {
                    case 401, 403 -> Failure.NOT_ALLOWED;
                    case 408 -> Failure.TIMEOUT;
                    case 429 -> Failure.RATE_LIMITED;
                    default -> status >= 500 ? Failure.UNAVAILABLE : Failure.REJECTED;
                };
        return new CallFailed(failure, "HTTP " + status, retryAfter(response));
    }

    /** Seconds; the other form, a date, would need the two clocks to agree. */
    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("replies are not streamed");
    }

    /** The library asks a builder; what it would set is set already. */
    static HttpClientBuilder builder(Duration timeout) {
        return new Ready(timeout);
    }

    private record Ready(Duration readTimeout) implements HttpClientBuilder {

        @Override
        public Duration connectTimeout() {
            return CONNECT_TIMEOUT;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration ignored) {
            return this;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration ignored) {
            return this;
        }

        @Override
        public HttpClient build() {
            return new BoundedHttp(readTimeout);
        }
    }
}
