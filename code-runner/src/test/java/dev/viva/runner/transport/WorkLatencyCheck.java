package dev.viva.runner.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How long it takes from a run that is given out to its last event, over a real Kafka, with ten small tests. A measurement and no part of
 * the suite: {@code mvn -pl code-runner -am verify -Dit.test=WorkLatencyCheck} on a machine that does nothing else.
 */
class WorkLatencyCheck {
    private static final int ROUNDS = 45;
    private static final int MANY = 200;
    private static final String TEN_TESTS = "{\"style\": \"FUNCTION\", \"entryPoint\": \"f\", \"tests\": ["
            + IntStream.range(0, 10)
                    .mapToObj(i -> "{\"name\": \"t%d\", \"args\": [%d], \"expected\": %d}".formatted(i, i, i * i))
                    .collect(Collectors.joining(","))
            + "]}";

    private static final Map<String, String> SQUARES = Map.of(
            "python", "def f(x):\n    return x * x",
            "javascript", "function f(x) { return x * x; }",
            "java", "class Solution { static int f(int x) { return x * x; } }",
            "cpp", "int f(int x) { return x * x; }",
            "go", "func f(x int) int { return x * x }");

    @Test
    void oneAfterTheOtherAndManyAtOnce() {
        try (GradingStandIn grading = new GradingStandIn();
                RunnerProcess runner = RunnerProcess.start(Map.of())) {
            for (Map.Entry<String, String> language : new TreeMap<>(SQUARES).entrySet()) {
                double[] millis = new double[ROUNDS];
                for (int i = 0; i < ROUNDS; i++) {
                    long start = System.nanoTime();
                    grading.awaitFinished(grading.request(language.getKey(), language.getValue(), TEN_TESTS, false));
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
                double[] later = Arrays.copyOfRange(millis, ROUNDS / 3, ROUNDS);
                Arrays.sort(later);
                System.out.printf(
                        "%s, given out to finished, 10 tests: median %.1f ms, p95 %.1f, fastest %.1f, first %.1f%n",
                        language.getKey(),
                        later[later.length / 2],
                        later[later.length * 95 / 100],
                        later[0],
                        millis[0]);
            }
            long start = System.nanoTime();
            List<String> runs = IntStream.range(0, MANY)
                    .mapToObj(i -> grading.request("python", SQUARES.get("python"), TEN_TESTS, false))
                    .toList();
            runs.forEach(grading::awaitFinished);
            System.out.printf(
                    "%d runs of python at once: %.1f a second%n", MANY, MANY / ((System.nanoTime() - start) / 1e9));
            assertThat(runner.log()).contains("sandbox tier");
        }
    }
}
