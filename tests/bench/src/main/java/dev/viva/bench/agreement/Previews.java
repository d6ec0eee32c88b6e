package dev.viva.bench.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Grades answers as any client of the API would: {@code POST /v1/grade-previews} with prompt and model answer, without a rubric. */
final class Previews {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 8;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI address;
    private final String key;

    Previews(String url, String key) {
        this.address = URI.create(url.replaceAll("/+$", "") + "/v1/grade-previews");
        this.key = key;
    }

    /** The system did not grade an answer; the message says what it said instead. */
    static final class NotGraded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotGraded(String message) {
            super(message);
        }
    }

    Comparison grade(GradedAnswer answer) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of(
                "prompt", answer.question(),
                "modelAnswer", answer.referenceAnswer(),
                "response", Map.of("text", answer.answer())));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            boolean later = response.statusCode() == TOO_MANY_REQUESTS || response.statusCode() == UNAVAILABLE;
            if (response.statusCode() == 200) {
                return comparison(answer, JSON.readTree(response.body()));
            } else if (!later || attempt == TRIES) {
                throw new NotGraded("The answer to '" + answer.questionId() + "' was not graded: " + response.statusCode()
                        + " " + JSON.readTree(response.body()).path("detail").asText());
            }
            Thread.sleep(Duration.ofSeconds(
                    response.headers().firstValueAsLong("Retry-After").orElse(attempt)));
        }
    }

    private static Comparison comparison(GradedAnswer answer, JsonNode grade) {
        boolean redFlag = false;
        for (JsonNode outcome : grade.path("outcomes")) {
            redFlag |= outcome.path("kind").asText().equals("RED_FLAG")
                    && outcome.path("outcome").asText().equals("MET");
        }
        return Comparison.of(
                answer, grade.path("percent").asDouble(), grade.path("passed").asBoolean(), redFlag);
    }
}
