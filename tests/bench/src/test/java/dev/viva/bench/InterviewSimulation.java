package dev.viva.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many candidates sit interviews at once: each has two questions and saves every 30 seconds, now the one, now the other; all hand in
 * within one minute. Afterwards what they saved last is read again: a save that was lost fails the run.
 *
 * <p>{@code ./viva bench-interviews} runs it; system properties: {@code viva.url}, {@code viva.key}, {@code viva.candidates} (2000),
 * {@code viva.arrival} (60 s in which they come), {@code viva.sitting} (180 s from the first arrival to the first submission).
 */
public final class InterviewSimulation extends Simulation {
    private static final Duration BETWEEN_SAVES = Duration.ofSeconds(30);
    private static final Duration HANDING_IN = Duration.ofSeconds(60);
    private static final String PROSE = """
            The gradient of the expected return is the expectation of the gradient of the log-probability of an action, weighted by how \
            good the action turned out to be. A sampled return is an unbiased estimate with a high variance; a baseline that depends on \
            the state alone lowers the variance and adds no bias. Regularisation trades a little bias for less variance.""";

    private final String url = System.getProperty("viva.url", "http://localhost:8080");
    private final String key = System.getProperty("viva.key", "");
    private final AtomicInteger candidates = new AtomicInteger();
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final Duration sitting = Duration.ofSeconds(Integer.getInteger("viva.sitting", 180));
    private final HttpProtocolBuilder protocol = http.baseUrl(url).authorizationHeader("Bearer " + key);
    private long beganAt;

    public InterviewSimulation() {
        setUp(interviews()
                        .injectOpen(rampUsers(Integer.getInteger("viva.candidates", 2000))
                                .during(Duration.ofSeconds(Integer.getInteger("viva.arrival", 60)))))
                .protocols(protocol)
                .assertions(
                        global().failedRequests().count().is(0L),
                        global().responseTime().mean().lt(150),
                        global().responseTime().percentile(95.0).lt(400));
    }

    @Override
    public void before() {
        new BenchLoop(url, key).publish();
        beganAt = System.currentTimeMillis();
    }

    private ScenarioBuilder interviews() {
        return scenario("interviews")
                .exec(session -> session.set("candidate", "bench-" + run + "-" + candidates.incrementAndGet()))
                .exec(
                        http("start interview")
                                .post("/v1/interviews")
                                .header("Content-Type", "application/json")
                                .body(StringBody("{\"loop\": \"" + BenchLoop.SLUG
                                        + "\", \"candidate\": \"#{candidate}\", \"language\": \"en\"}"))
                                .check(
                                        status().is(201),
                                        jsonPath("$.id").saveAs("interview"),
                                        jsonPath("$.stages[0].attempts[0].id").saveAs("attempt0"),
                                        jsonPath("$.stages[0].attempts[1].id").saveAs("attempt1")),
                        http("open stage")
                                .post("/v1/interviews/#{interview}/stages/sitting/opening")
                                .check(status().is(200)))
                .exitHereIfFailed()
                .exec(open(0), open(1))
                .exitHereIfFailed()
                .exec(session -> session.set("saves", 0).set("handsInAt", handsInAt()))
                .exec(pause(Duration.ZERO, BETWEEN_SAVES))
                .exec(asLongAs(session -> System.currentTimeMillis() < session.getLong("handsInAt"))
                        .on(save(), pause(InterviewSimulation::untilTheNextSave)))
                .exec(http("close stage")
                        .post("/v1/interviews/#{interview}/stages/sitting/closing")
                        .check(status().is(200)))
                .exec(readAgain(0), readAgain(1));
    }

    private static ChainBuilder open(int question) {
        return exec(
                http("open question")
                        .get("/v1/attempts/#{attempt" + question + "}")
                        .check(status().is(200), header("ETag").saveAs("etag" + question)),
                exec(session -> session.set("text" + question, "")));
    }

    /** Saves one of the two questions in turn. */
    private static ChainBuilder save() {
        return exec(
                exec(session -> {
                    int question = session.getInt("saves") % 2;
                    return session.set("saves", session.getInt("saves") + 1)
                            .set("question", question)
                            .set("attempt", session.getString("attempt" + question))
                            .set("etag", session.getString("etag" + question))
                            .set("text", PROSE + " Save " + session.getInt("saves") + " of " + session.getString("candidate") + ".");
                }),
                http("save")
                        .put("/v1/attempts/#{attempt}/response")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "#{etag}")
                        .body(StringBody("{\"text\": \"#{text}\"}"))
                        .check(status().is(200), header("ETag").saveAs("etag")),
                exec(session -> session.set("etag" + session.getInt("question"), session.getString("etag"))
                        .set("text" + session.getInt("question"), session.getString("text"))));
    }

    /** What was acknowledged last is what was handed in; who came late may have saved one of the two only. */
    private static ChainBuilder readAgain(int question) {
        return doIf(session -> !session.getString("text" + question).isEmpty()).then(http("read again")
                .get("/v1/attempts/#{attempt" + question + "}/response")
                .check(status().is(200), jsonPath("$..text").isEL("#{text" + question + "}")));
    }

    private long handsInAt() {
        return beganAt
                + sitting.toMillis()
                + ThreadLocalRandom.current().nextLong(HANDING_IN.toMillis());
    }

    private static Duration untilTheNextSave(Session session) {
        long left = session.getLong("handsInAt") - System.currentTimeMillis();
        return Duration.ofMillis(Math.clamp(left, 0, BETWEEN_SAVES.toMillis()));
    }
}
