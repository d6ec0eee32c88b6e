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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenStreamsIT extends GatewayTest {
    @Inject
    OpenStreams streams;

    @Inject
    Event<ShutdownDelayInitiatedEvent> shutdown;

    @Test
    void streamsEndWholeWhenTheProcessIsToldToStop() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/v1/attempts/att_1/events"))
                .header("Authorization", "Bearer " + operatorKey())
                .build();
        // Returns when the head of the answer is here; other tests may have left streams that are open still.
        HttpResponse<Stream<String>> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(streams.count()).isPositive();
        shutdown.fire(new ShutdownDelayInitiatedEvent());
        assertThat(answer.body()).startsWith("id: 1", "event: attempt.submitted");
        Await.until(() -> streams.count() == 0);
    }
}
