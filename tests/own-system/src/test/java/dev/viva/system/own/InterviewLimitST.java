package dev.viva.system.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.testing.client.Await;
import dev.viva.testing.client.VivaClient;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A candidate who may have one interview of a loop has one, however many are asked for at once. */
class InterviewLimitST {
    private static final String LOOP = "one-question";
    private static final String DOCUMENT = """
            {"slug": "one-question", "company": "deepmind", "title": {"en": "One question"},
             "stages": [{"name": "sitting", "type": "TECHNICAL", "title": {"en": "Sitting"}, "weight": 100, "pausable": false,
               "sittingMinutes": 60, "rules": [{"choose": 1, "types": ["TEXT"], "categories": ["REINFORCEMENT_LEARNING"]}]}]}""";
    private static final int AT_ONCE = 10;

    private final VivaClient viva = VivaClient.of(MortalSystem.get());

    @Test
    void ofManyThatAreStartedAtOnceOneBegins() throws Exception {
        publish();
        String candidate = "eager-" + UUID.randomUUID();
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Response>> starts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                starts.add(threads.submit(() -> start(candidate)));
            }
            for (Future<Response> start : starts) {
                answers.add(start.get());
            }
        }
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.<String>path("code")).isEqualTo("too-many-interviews");
        });
    }

    private void publish() {
        viva.request()
                .contentType(ContentType.JSON)
                .body(DOCUMENT)
                .post("/v1/loops")
                .then()
                .statusCode(201);
        viva.request().post("/v1/loops/{loop}/publication", LOOP).then().statusCode(201);
        Await.until(
                "attempt-service has its copy",
                () -> start("first-" + UUID.randomUUID()).statusCode() == 201);
    }

    private Response start(String candidate) {
        return viva.request()
                .contentType(ContentType.JSON)
                .body(Map.of("loop", LOOP, "candidate", candidate))
                .post("/v1/interviews");
    }
}
