package dev.viva.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A loop of one stage with two questions in prose, published for the measurement if it is not there yet. */
final class BenchLoop {
    static final String SLUG = "bench-sitting";

    private static final String DOCUMENT = """
            {"slug": "bench-sitting", "company": "deepmind", "title": {"en": "A sitting that is measured"},
             "stages": [{"name": "sitting", "type": "TECHNICAL", "title": {"en": "Sitting"}, "weight": 100, "pausable": false,
               "sittingMinutes": 60, "rules": [{"choose": 2, "types": ["TEXT"],
                 "categories": ["ML_THEORY", "DEEP_LEARNING", "REINFORCEMENT_LEARNING"]}]}]}""";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String key;

    BenchLoop(String url, String key) {
        this.url = url;
        this.key = key;
    }

    /** Returns when interviews can begin with the loop. */
    void publish() {
        expect(post("/v1/loops", DOCUMENT), 201, 409);
        expect(post("/v1/loops/" + SLUG + "/publication", ""), 200, 201);
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = probe();
        while (answer.statusCode() != 201 && System.nanoTime() < end) {
            pause();
            answer = probe();
        }
        expect(answer, 201);
    }

    private HttpResponse<String> probe() {
        return post("/v1/interviews", "{\"loop\": \"" + SLUG + "\", \"candidate\": \"bench-probe\"}");
    }

    private HttpResponse<String> post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + url + ": is the system up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void expect(HttpResponse<String> answer, int... statuses) {
        for (int status : statuses) {
            if (answer.statusCode() == status) {
                return;
            }
        }
        throw new IllegalStateException(answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
