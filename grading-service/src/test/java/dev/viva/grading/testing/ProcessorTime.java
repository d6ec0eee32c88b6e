package dev.viva.grading.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** How much of a processor hostile input may take. Time that others took of a busy machine does not count. */
public final class ProcessorTime {
    /** What a busy machine may make of the limit before the test gives up. */
    private static final int PATIENCE = 15;

    private ProcessorTime() {}

    /** What {@code work} gives; fails if it takes more than {@code limit} of one processor. */
    public static <T> T within(Duration limit, Supplier<T> work) {
        return assertTimeoutPreemptively(limit.multipliedBy(PATIENCE), () -> {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            T made = work.get();
            long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            assertThat(Duration.ofNanos(taken)).isLessThanOrEqualTo(limit);
            return made;
        });
    }
}
