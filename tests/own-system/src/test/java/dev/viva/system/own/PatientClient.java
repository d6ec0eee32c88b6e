package dev.viva.system.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.testing.client.EventStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A client as the documentation advises: an idempotency key on each POST, and the same request again while the answer is 429 or 5xx. */
final class PatientClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<Integer> AGAIN = Set.of(409, 429, 502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String key;

    PatientClient(String url, String key) {
        this.url = url;
        this.key = key;
    }

    /** Starts an attempt and hands in {@code response}, which is JSON; returns its id when both were acknowledged. */
    String submit(String question, String candidate, String response) {
        String started = JSON.createObjectNode()
                .put("question", question)
                .put("candidate", candidate)
                .put("language", "en")
                .toString();
        String attempt = post("/v1/attempts", started).get("id").textValue();
        post("/v1/attempts/" + attempt + "/submission", response);
        return attempt;
    }

    /** Where the grading of an attempt is; nothing while the system does not answer. */
    Optional<String> gradingProgress(String attempt) {
        return get("/v1/attempts/" + attempt)
                .map(found -> found.get("gradingProgress").textValue());
    }

    /** How often a grade was released on the attempt's event stream. */
    long gradesReleased(String attempt) {
        try (EventStream events = EventStream.open(url, key, attempt, null)) {
            return events.untilEnd().stream()
                    .filter(event -> event.name().equals("grade.released"))
                    .count();
        }
    }

    int deadLetters() {
        return get("/v1/dead-letters").orElseThrow().get("items").size();
    }

    private JsonNode post(String path, String body) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "nothing";
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() / 100 == 2) {
                    return JSON.readTree(response.body());
                }
                last = response.statusCode() + " " + response.body();
                if (!AGAIN.contains(response.statusCode())) {
                    throw new AssertionError(path + " was answered " + last);
                }
            } catch (IOException unanswered) {
                last = unanswered.toString();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw new AssertionError(path + " was not acknowledged in " + PATIENCE + "; last: " + last);
    }

    private Optional<JsonNode> get(String path) {
        try {
            HttpResponse<String> response =
                    http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException unanswered) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", "Bearer " + key);
    }
}
