package dev.viva.runner.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How long it takes from a run that is given out to its last event, over a real Kafka, with ten small tests. A measurement and no part of
 * the suite: {@code mvn -pl code-runner -am verify -Dit.test=WorkLatencyCheck} on a machine that does nothing else.
 */
class WorkLatencyCheck {
    private static final int ROUNDS = 60;
    private static final String TEN_TESTS = "{\"style\": \"FUNCTION\", \"entryPoint\": \"f\", \"tests\": ["
            + IntStream.range(0, 10)
                    .mapToObj(i -> "{\"name\": \"t%d\", \"args\": [%d], \"expected\": %d}".formatted(i, i, i * i))
                    .collect(Collectors.joining(","))
            + "]}";

    @Test
    void tenTests() {
        try (GradingStandIn grading = new GradingStandIn();
                RunnerProcess runner = RunnerProcess.start(Map.of())) {
            double[] millis = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                grading.awaitFinished(grading.request("python", "def f(x):\n    return x * x", TEN_TESTS, false));
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            double[] later = Arrays.copyOfRange(millis, ROUNDS / 3, ROUNDS);
            Arrays.sort(later);
            System.out.printf(
                    "given out to finished, 10 tests: median %.1f ms, p95 %.1f, fastest %.1f, first %.1f%n",
                    later[later.length / 2], later[later.length * 95 / 100], later[0], millis[0]);
            assertThat(runner.log()).contains("sandbox tier");
        }
    }
}
