package dev.viva.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.viva.testing.client.VivaClient;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A POST that is sent many times happens once. */
class IdempotencyST {
    private static final Set<Integer> AGAIN = Set.of(409, 502, 503, 504);

    private final VivaClient viva = SharedSystem.client();

    @Test
    void aHundredParallelRetriesMakeOneAttempt() throws Exception {
        String candidate = "retrying-" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        List<Response> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Response> retry = () -> startInTheEnd(candidate, key);
            answers = threads.invokeAll(Collections.nCopies(100, retry)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .extracting(answer -> answer.statusLine() + " " + answer.asString())
                .isEmpty();
        assertThat(answers)
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(answers.getFirst().<String>path("id"));
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.getFirst().header("Location"));
        // None, if the very first answer was lost on its way.
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotent-Replayed") == null)
                .hasSizeLessThanOrEqualTo(1);
        viva.request()
                .queryParam("candidate", candidate)
                .get("/v1/attempts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        start("one", key, "en").then().statusCode(201);
        start("one", key, "ru").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void aRefusalIsNotKept() {
        String key = UUID.randomUUID().toString();
        viva.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("question", "there-is-no-such-question"))
                .post("/v1/attempts")
                .then()
                .statusCode(422);
        start("after-a-refusal", key, "en").then().statusCode(201);
    }

    /** As the answers advise: the same request again, after a second, while the first one is still running or a service is busy. */
    private Response startInTheEnd(String candidate, String key) throws InterruptedException {
        Response answer = start(candidate, key, "en");
        for (int i = 0; i < 60 && AGAIN.contains(answer.statusCode()); i++) {
            Thread.sleep(1000);
            answer = start(candidate, key, "en");
        }
        return answer;
    }

    private Response start(String candidate, String key, String language) {
        return viva.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("question", "youtube-recommendations", "candidate", candidate, "language", language))
                .post("/v1/attempts");
    }
}
