package dev.viva.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
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
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small Python program with ten tests, from its {@code POST /v1/code-runs} to {@code code-run.finished} on the event stream, beside
 * starting Python alone on the same machine; then as many of them as the machine can do.
 *
 * <p>{@code ./viva bench-code} runs it; system properties: {@code viva.url}, {@code viva.key}, {@code viva.rate} (runs a second),
 * {@code viva.warmup}, {@code viva.measured} (seconds) and {@code viva.users} (runs at once in the second part).
 */
public final class CodeRunSimulation extends Simulation {
    private static final int BARE_RUNS = 31;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int MOST_LOOKS = 400;
    private static final Queue<Long> ALONE = new ConcurrentLinkedQueue<>();
    private static final Queue<Long> TOGETHER = new ConcurrentLinkedQueue<>();

    private static final String RUN = """
            {"language": "python", "source": "def square(x):\\n    return x * x\\n", "code": {"style": "FUNCTION", "entryPoint": "square",
             "tests": [%s]}}""".formatted(IntStream.range(0, 10)
            .mapToObj(i -> "{\"name\": \"t%d\", \"visible\": true, \"args\": [%d], \"expected\": %d}".formatted(i, i, i * i))
            .collect(Collectors.joining(",")));

    private final HttpProtocolBuilder protocol = http.baseUrl(System.getProperty("viva.url", "http://localhost:8080"))
            .authorizationHeader("Bearer " + System.getProperty("viva.key", ""))
            .sseUnmatchedInboundMessageBufferSize(32);

    private final Duration measured = Duration.ofSeconds(Integer.getInteger("viva.measured", 30));
    private double bareMillis;

    public CodeRunSimulation() {
        int rate = Integer.getInteger("viva.rate", 5);
        int users = Integer.getInteger("viva.users", 8);
        Duration warmup = Duration.ofSeconds(Integer.getInteger("viva.warmup", 30));
        setUp(runs("warm-up", "warm-up: ", new ConcurrentLinkedQueue<>())
                        .injectOpen(constantUsersPerSec(rate).during(warmup))
                        .andThen(runs("alone", "", ALONE)
                                .injectOpen(constantUsersPerSec(rate).during(measured))
                                .andThen(runs("together", "together: ", TOGETHER)
                                        .injectClosed(constantConcurrentUsers(users)
                                                .during(measured)))))
                .protocols(protocol)
                .assertions(
                        global().failedRequests().count().is(0L),
                        details("finished").responseTime().percentile(50.0).lte(60));
    }

    @Override
    public void before() {
        double[] millis = new double[BARE_RUNS];
        for (int i = 0; i < BARE_RUNS; i++) {
            long start = System.nanoTime();
            startPython();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        bareMillis = Arrays.stream(millis).sorted().toArray()[BARE_RUNS / 2];
    }

    @Override
    public void after() {
        double median = ALONE.stream().mapToLong(Long::longValue).sorted().skip(ALONE.size() / 2).findFirst().orElse(-1);
        System.out.printf(
                "python3 -I -c pass: %.1f ms (median of %d); ten tests through the API: %.0f ms (median of %d); ratio %.1f%n",
                bareMillis, BARE_RUNS, median, ALONE.size(), median / bareMillis);
        System.out.printf(
                "throughput: %.1f runs a second%n", TOGETHER.size() / (double) measured.toSeconds());
    }

    private static void startPython() {
        try {
            new ProcessBuilder("/usr/bin/python3", "-I", "-c", "pass").start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("the measurement needs /usr/bin/python3", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ScenarioBuilder runs(String name, String prefix, Queue<Long> millis) {
        ChainBuilder awaitEnd = asLongAs(
                        session -> !session.contains("finishedAt") && session.getInt("looks") < MOST_LOOKS)
                .on(pause(BETWEEN_LOOKS), sse.processUnmatchedMessages("events", CodeRunSimulation::look));
        return scenario(name)
                .exec(session -> session.set("askedAt", System.currentTimeMillis()).set("looks", 0))
                .exec(http(prefix + "run")
                        .post("/v1/code-runs")
                        .header("Content-Type", "application/json")
                        .body(StringBody(RUN))
                        .check(status().is(202), jsonPath("$.id").saveAs("run")))
                .exitHereIfFailed()
                .exec(
                        sse(prefix + "open stream", "events").get("/v1/code-runs/#{run}/events"),
                        awaitEnd,
                        exec(session -> keep(session, millis)),
                        dummy(prefix + "finished", CodeRunSimulation::waited)
                                .withSuccess(session -> session.contains("finishedAt")),
                        sse(prefix + "close stream", "events").close());
    }

    private static Session keep(Session session, Queue<Long> millis) {
        if (session.contains("finishedAt")) {
            millis.add((long) waited(session));
        }
        return session;
    }

    private static Session look(List<SseInboundMessage> messages, Session session) {
        Session looked = session.set("looks", session.getInt("looks") + 1);
        return messages.stream()
                .filter(message -> message.message().contains("code-run.finished"))
                .findFirst()
                .map(message -> looked.set("finishedAt", message.timestamp()))
                .orElse(looked);
    }

    private static Integer waited(Session session) {
        return session.contains("finishedAt")
                ? (int) Math.max(0, session.getLong("finishedAt") - session.getLong("askedAt"))
                : (int) BETWEEN_LOOKS.multipliedBy(MOST_LOOKS).toMillis();
    }
}
