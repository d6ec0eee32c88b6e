package dev.viva.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.viva.testing.client.VivaClient;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A POST that is sent many times happens once. */
class IdempotencyST {
    private final VivaClient viva = SharedSystem.client();

    @Test
    void aHundredParallelRetriesMakeOneAttempt() throws Exception {
        String candidate = "retrying-" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        List<Response> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Response> retry = () -> start(candidate, key, "en");
            answers = threads.invokeAll(java.util.Collections.nCopies(100, retry)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        List<Response> created =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201 && answer.statusCode() != 409)
                .extracting(answer -> answer.statusLine() + " " + answer.asString())
                .isEmpty();
        assertThat(created).isNotEmpty();
        assertThat(created)
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(created.getFirst().<String>path("id"));
        assertThat(created)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(created.getFirst().header("Location"));
        assertThat(created)
                .filteredOn(answer -> answer.header("Idempotent-Replayed") == null)
                .hasSize(1);
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

    private Response start(String candidate, String key, String language) {
        return viva.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("question", "youtube-recommendations", "candidate", candidate, "language", language))
                .post("/v1/attempts");
    }
}
