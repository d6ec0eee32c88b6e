package dev.viva.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.gateway.standin.Await;
import dev.viva.gateway.standin.GatewayTest;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenStreamsIT extends GatewayTest {
    @Inject
    OpenStreams streams;

    @Inject
    Event<ShutdownDelayInitiatedEvent> shutdown;

    @Test
    void streamsEndWholeWhenTheProcessIsToldToStop() {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/v1/attempts/att_1/events"))
                .header("Authorization", "Bearer " + operatorKey())
                .build();
        CompletableFuture<List<String>> lines = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenApply(HttpResponse::body)
                .thenApply(Stream::toList);
        Await.until(() -> streams.count() == 1);
        shutdown.fire(new ShutdownDelayInitiatedEvent());
        assertThat(lines.join()).startsWith("id: 1", "event: attempt.submitted");
        Await.until(() -> streams.count() == 0);
    }
}
