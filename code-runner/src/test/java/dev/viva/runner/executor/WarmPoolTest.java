package dev.viva.runner.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.Job;
import dev.viva.runner.sandbox.Sandboxes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How many boxes wait: one for a language that nobody uses, all of them while it is in use. */
class WarmPoolTest {
    private static final Duration REST = Duration.ofSeconds(15);
    private static final CodeTask TASK = Jobs.task("""
            {"style": "FUNCTION", "entryPoint": "f", "tests": [{"name": "one", "args": [2], "expected": 4}]}
            """);

    @Test
    void aLanguageInUseHasAllItsBoxesAndOneAtRestKeepsOne() throws Exception {
        try (Executor executor = Executor.start(Sandboxes.probe().sandbox().orElseThrow(), 3, REST, Jobs.KEPT)) {
            awaitBoxes(executor, 1);

            assertThat(executor.run(new Job("job", "python", "def f(x):\n    return x * x", TASK), verdict -> {})
                            .tests())
                    .extracting(test -> test.verdict())
                    .containsExactly("ACCEPTED");

            awaitBoxes(executor, 3);
            awaitBoxes(executor, 1);
        }
    }

    private static void awaitBoxes(Executor executor, int wanted) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (executor.warm("python") != wanted) {
            assertThat(System.nanoTime())
                    .as(executor.warm("python") + " boxes wait, not " + wanted)
                    .isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
