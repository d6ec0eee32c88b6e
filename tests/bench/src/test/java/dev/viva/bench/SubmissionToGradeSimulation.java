package dev.viva.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.sse;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.http.action.sse.SseInboundMessage;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.List;

/**
 * From the 202 of a submission to {@code grade.released} on the event stream, which is open before the submission. After a warm-up of
 * load that grows to the same rate, {@code grade.released} in the report is that time.
 *
 * <p>{@code ./viva bench} runs it; system properties: {@code viva.url}, {@code viva.key}, {@code viva.rate} (submissions a second),
 * {@code viva.warmup} and {@code viva.measured} (seconds).
 */
public final class SubmissionToGradeSimulation extends Simulation {
    private static final String ANSWER = """
            {"text": "AlphaZero plans with the known rules of the game, a perfect simulator. MuZero is not given the rules: it learns \
            a dynamics model from experience. An encoder maps observations to a latent state, the dynamics function predicts the next \
            latent state and the reward, the prediction function gives policy and value. So it also works for Atari, where no rules are \
            written down."}""";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int MOST_LOOKS = 100;
    private static final int CANDIDATES = 500;
    private static final int MOST_MEDIAN = 35;
    private static final int MOST_P99 = 150;

    private final HttpProtocolBuilder protocol = http.baseUrl(System.getProperty("viva.url", "http://localhost:8080"))
            .authorizationHeader("Bearer " + System.getProperty("viva.key", ""))
            .sseUnmatchedInboundMessageBufferSize(16);
    private final Times measured = new Times();

    public SubmissionToGradeSimulation() {
        int rate = Integer.getInteger("viva.rate", 50);
        Duration warmup = Duration.ofSeconds(Integer.getInteger("viva.warmup", 60));
        Duration duration = Duration.ofSeconds(Integer.getInteger("viva.measured", 60));
        setUp(
                        submissions("warm-up", "warm-up: ", new Times())
                                .injectOpen(rampUsersPerSec(1).to(rate).during(warmup)),
                        submissions("measured", "", measured)
                                .injectOpen(
                                        constantUsersPerSec(0.001).during(warmup),
                                        constantUsersPerSec(rate).during(duration)))
                .protocols(protocol)
                .assertions(
                        global().failedRequests().count().is(0L),
                        details("grade.released")
                                .responseTime()
                                .percentile(50.0)
                                .lte(MOST_MEDIAN),
                        details("grade.released")
                                .responseTime()
                                .percentile(99.0)
                                .lte(MOST_P99));
    }

    /** Gatling's own figures, which the assertions look at, are estimates. */
    @Override
    public void after() {
        System.out.println("\ngrade.released, counted: " + measured.summary(MOST_P99));
    }

    private static ScenarioBuilder submissions(String name, String prefix, Times times) {
        // Messages carry the time at which they came, so looking for them seldom makes no figure worse.
        ChainBuilder awaitGrade = asLongAs(
                        session -> !session.contains("releasedAt") && session.getInt("looks") < MOST_LOOKS)
                .on(
                        pause(BETWEEN_LOOKS),
                        sse.processUnmatchedMessages("events", SubmissionToGradeSimulation::look));
        return scenario(name)
                .exec(session -> session.set("candidate", session.userId() % CANDIDATES))
                .exec(
                        http(prefix + "start")
                                .post("/v1/attempts")
                                .header("Content-Type", "application/json")
                                .body(
                                        StringBody(
                                                "{\"question\": \"muzero-vs-alphazero\", \"candidate\": \"bench-#{candidate}\", \"language\": \"en\"}"))
                                .check(status().is(201), jsonPath("$.id").saveAs("attempt")))
                .exitHereIfFailed()
                .exec(
                        sse(prefix + "open stream", "events").get("/v1/attempts/#{attempt}/events"),
                        http(prefix + "submit")
                                .post("/v1/attempts/#{attempt}/submission")
                                .header("Content-Type", "application/json")
                                .body(StringBody(ANSWER))
                                .check(status().is(202)))
                .exitHereIfFailed()
                .exec(
                        exec(session -> session.set("acceptedAt", System.currentTimeMillis())
                                .set("looks", 0)),
                        awaitGrade,
                        dummy(prefix + "grade.released", session -> {
                                    int waited = waited(session);
                                    times.add(waited);
                                    return waited;
                                })
                                .withSuccess(session -> session.contains("releasedAt")),
                        sse(prefix + "close stream", "events").close());
    }

    private static Session look(List<SseInboundMessage> messages, Session session) {
        Session looked = session.set("looks", session.getInt("looks") + 1);
        return messages.stream()
                .filter(message -> message.message().contains("grade.released"))
                .findFirst()
                .map(message -> looked.set("releasedAt", message.timestamp()))
                .orElse(looked);
    }

    private static int waited(Session session) {
        return session.contains("releasedAt")
                ? (int) Math.max(0, session.getLong("releasedAt") - session.getLong("acceptedAt"))
                : (int) BETWEEN_LOOKS.multipliedBy(MOST_LOOKS).toMillis();
    }
}
