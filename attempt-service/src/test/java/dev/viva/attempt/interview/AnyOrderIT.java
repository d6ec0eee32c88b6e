package dev.viva.attempt.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.viva.attempt.testing.Await;
import dev.viva.attempt.testing.Interviews;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Saves, pauses, deadlines, accommodations and outages in any order, on the real database. {@code SittingStateTest} tries thousands of
 * orders on the state machine alone; here are some of them with all that stands around it. The number of the repetition is the seed.
 */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class AnyOrderIT {
    private static final int STEPS = 16;
    private static final int STAGE = 1;
    private static final Set<String> REFUSALS = Set.of(
            "stage-paused", "stage-closed", "stage-not-paused", "stage-not-open", "no-pause-left", "stage-time-over");

    private final String candidate = Interviews.fresh();
    private final Map<String, Integer> acknowledged = new HashMap<>();
    private int accommodations;

    @RepeatedTest(6)
    void keepsTheInvariants(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String id = Interviews.inFirstStage(candidate);
        List<String> attempts = Interviews.attempts(id, STAGE);
        Instant last = Interviews.deadline(id, STAGE);
        for (int step = 0; step < STEPS; step++) {
            String what = take(random, id, attempts);
            assertThat(Interviews.interview(id).jsonPath().getList("stages.state", String.class))
                    .as("stages that are open after %s of seed %d", what, repetition.getCurrentRepetition())
                    .filteredOn(state -> state.equals("OPEN") || state.equals("PAUSED"))
                    .hasSizeLessThanOrEqualTo(1);
            Instant now = Interviews.deadline(id, STAGE);
            assertThat(now)
                    .as("the deadline after %s of seed %d", what, repetition.getCurrentRepetition())
                    .isAfterOrEqualTo(last);
            last = now;
        }
        Interviews.close(id, "first").then().statusCode(200);
        for (String attempt : attempts) {
            int revision = acknowledged.getOrDefault(attempt, 0);
            if (revision == 0) {
                Interviews.attempt(attempt).then().body("activityProgress", equalTo("COMPLETED"));
            } else {
                Await.until("the submission is published", () -> !OtherServices.submissionsOf(attempt)
                        .isEmpty());
                assertThat(OtherServices.submissionsOf(attempt))
                        .singleElement()
                        .satisfies(submitted -> assertThat(submitted.revision()).isEqualTo(revision));
            }
        }
    }

    private String take(Random random, String id, List<String> attempts) {
        return switch (random.nextInt(10)) {
            case 0 -> allowed("a pause", Interviews.pause(id, "first"));
            case 1 -> allowed("a resumption", Interviews.resume(id, "first"));
            case 2 -> moreTime(random);
            case 3 -> time(random);
            case 4 -> outage(random, id, attempts);
            default -> save(attempts.get(random.nextInt(attempts.size())));
        };
    }

    private String save(String attempt) {
        int revision = acknowledged.getOrDefault(attempt, 0);
        Response answer = Interviews.save(attempt, "\"" + revision + "\"", "thought " + revision);
        if (answer.statusCode() == 200) {
            acknowledged.put(attempt, revision + 1);
            answer.then().body("revision", equalTo(revision + 1));
        }
        return allowed("a save", answer);
    }

    private String moreTime(Random random) {
        Interviews.accommodate(candidate, "\"" + accommodations + "\"", 25 * random.nextInt(5))
                .then()
                .statusCode(200);
        accommodations++;
        return "an accommodation";
    }

    private static String time(Random random) {
        Interviews.shift(60 + random.nextInt(600));
        return "some minutes";
    }

    /** All replicas are silent for some minutes; what they cost comes back. */
    private String outage(Random random, String id, List<String> attempts) {
        Response before = Interviews.interview(id);
        Instant deadline = Instant.parse(before.jsonPath().getString("stages[" + STAGE + "].deadline"));
        boolean running =
                before.jsonPath().getString("stages[" + STAGE + "].state").equals("OPEN")
                        && Instant.parse(before.jsonPath().getString("serverTime"))
                                .isBefore(deadline.minusSeconds(1));
        int seconds = 60 + random.nextInt(400);
        Interviews.silence(seconds);
        if (running) {
            save(attempts.getFirst());
            assertThat(Duration.between(deadline, Interviews.deadline(id, STAGE))
                            .toSeconds())
                    .as("what is given back of %d seconds", seconds)
                    .isGreaterThanOrEqualTo(seconds - 10);
        }
        return "an outage";
    }

    private static String allowed(String what, Response answer) {
        if (answer.statusCode() != 200) {
            answer.then().statusCode(409);
            assertThat(REFUSALS).as(what).contains(answer.jsonPath().getString("code"));
        }
        return what;
    }
}
