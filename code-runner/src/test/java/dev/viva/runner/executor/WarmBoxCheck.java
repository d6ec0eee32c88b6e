package dev.viva.runner.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.runner.job.CodeTask;
import dev.viva.runner.sandbox.Tools;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What ten small tests cost beside starting Python once: at most twice as much. A measurement and no part of the suite: {@code mvn -pl
 * code-runner test -Dtest=WarmBoxCheck} on a machine that does nothing else.
 */
class WarmBoxCheck {
    private static final int ROUNDS = 15;
    private static final CodeTask TEN_TESTS = Jobs.task("{\"style\": \"FUNCTION\", \"entryPoint\": \"f\", \"tests\": ["
            + IntStream.range(0, 10)
                    .mapToObj(i -> "{\"name\": \"t%d\", \"args\": [%d], \"expected\": %d}".formatted(i, i, i * i))
                    .collect(Collectors.joining(","))
            + "]}");

    @Test
    void tenTestsCostNoMoreThanAFewStartsOfPython() throws Exception {
        double[] bare = new double[ROUNDS];
        double[] warm = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            awaitWarmBox();
            warm[i] = millis(() -> assertThat(Jobs.run("python", "def f(x):\n    return x * x", TEN_TESTS)
                            .accepted())
                    .isTrue());
            awaitWarmBox();
            bare[i] = millis(WarmBoxCheck::startPython);
        }
        double ratio = median(warm) / median(bare);
        System.out.printf(
                "python3 -I -c pass: %.1f ms; 10 tests in a warm box: %.1f ms (fastest %.1f); ratio %.2f%n",
                median(bare), median(warm), Arrays.stream(warm).min().orElseThrow(), ratio);
        assertThat(ratio).isLessThanOrEqualTo(2);
    }

    private static void awaitWarmBox() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Jobs.executor().warm("python") == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static void startPython() {
        try {
            Process python =
                    new ProcessBuilder(new Tools().all("python3").getLast().toString(), "-I", "-c", "pass").start();
            assertThat(python.waitFor()).isZero();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }
}
