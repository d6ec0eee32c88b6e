package dev.viva.attempt.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.attempt.testing.Callers;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Where question-service should be, connections are refused. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
class QuestionServiceAwayIT {
    private static final int CALLERS = 60;
    /** A busy machine takes some seconds for all of them; the gateway would give up after 75. */
    private static final long PATIENCE_SECONDS = 30;

    @Test
    void everybodyIsToldSoonThatNobodyKnowsTheQuestion() throws Exception {
        List<Callable<Response>> starts = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            String key = "twin-" + i / 2;
            starts.add(() -> start(key));
        }
        long begin = System.nanoTime();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Response> answer : callers.invokeAll(starts)) {
                assertThat(answer.get().statusCode()).isEqualTo(503);
                assertThat(answer.get().jsonPath().getString("code")).isEqualTo("question-service-away");
            }
        }
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin)).isLessThan(PATIENCE_SECONDS);
    }

    private static Response start(String key) {
        return Callers.keyOf("default")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("question", "nobody-has-a-copy", "candidate", "ada"))
                .post("/v1/attempts");
    }
}
