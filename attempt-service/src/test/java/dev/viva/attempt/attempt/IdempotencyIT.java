package dev.viva.attempt.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Questions;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class IdempotencyIT {
    private final String tenant = "tenant-" + UUID.randomUUID();
    private String slug;

    @BeforeEach
    void publishAQuestion() {
        slug = Questions.inTheBank("idempotency");
    }

    @Test
    void aHundredParallelRetriesMakeOneAttempt() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Response> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Response> retry = () -> start(key, "ann");
            answers = threads.invokeAll(Collections.nCopies(100, retry)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(answers.getFirst().<String>path("id"));
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotent-Replayed") == null)
                .hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .doesNotContainNull()
                .hasSize(100);
        Callers.keyOf(tenant).get("/v1/attempts").then().body("items", hasSize(1));
    }

    @Test
    void aKeyBelongsToOneRequest() {
        String key = UUID.randomUUID().toString();
        start(key, "ann").then().statusCode(201);
        start(key, "bob").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void aRefusalIsNotKept() {
        String key = UUID.randomUUID().toString();
        start(key, "x".repeat(129)).then().statusCode(400);
        start(key, "x").then().statusCode(201);
    }

    @Test
    void aSubmissionCanBeSentAgain() {
        String id = start(UUID.randomUUID().toString(), "ann").path("id");
        String key = UUID.randomUUID().toString();
        Response first = submit(id, key);
        first.then().statusCode(202);
        Response second = submit(id, key);
        second.then().statusCode(202).header("Idempotent-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    private Response submit(String id, String key) {
        return Callers.keyOf(tenant)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("text", "answer"))
                .post("/v1/attempts/{id}/submission", id);
    }

    private Response start(String key, String candidate) {
        return Callers.keyOf(tenant)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("question", slug, "candidate", candidate))
                .post("/v1/attempts");
    }
}
