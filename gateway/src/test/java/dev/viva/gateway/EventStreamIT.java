package dev.viva.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.gateway.standin.Await;
import dev.viva.gateway.standin.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
class EventStreamIT extends GatewayTest {

    /** The stand-in never ends this stream: a gateway that buffers would show nothing. */
    @Test
    @Timeout(60)
    void anEventIsThereWhenItHappensAndNotWhenTheStreamEnds() throws Exception {
        try (BufferedReader events = open("/v1/attempts/att_1/events", "7")) {
            assertThat(events.readLine()).isEqualTo("id: 8");
            assertThat(events.readLine()).isEqualTo("event: attempt.submitted");
        }
    }

    @Test
    void aStreamOutlivesTheTimeOutOfAnswersAndEndsWhenTheServiceEndsIt() throws Exception {
        Instant begin = Instant.now();
        try (BufferedReader events = open("/v1/attempts/att_1/events?finite", null)) {
            String last = "";
            for (String line = events.readLine(); line != null; line = events.readLine()) {
                last = line.startsWith("event:") ? line : last;
            }
            assertThat(last).isEqualTo("event: grade.released");
            assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void aReaderThatGoesAwayEndsTheStreamAtTheService() throws Exception {
        int before = openStreams();
        BufferedReader events = open("/v1/attempts/att_1/events", null);
        assertThat(events.readLine()).isEqualTo("id: 1");
        assertThat(openStreams()).isGreaterThan(before);
        events.close();
        Await.until(() -> openStreams() <= before);
    }

    private static int openStreams() {
        return as(operatorKey()).get("/v1/attempts/open-streams").path("open");
    }

    private static BufferedReader open(String path, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path))
                .header("Authorization", "Bearer " + operatorKey())
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }
}
