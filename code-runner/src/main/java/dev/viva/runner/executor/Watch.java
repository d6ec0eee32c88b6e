package dev.viva.runner.executor;

import dev.viva.runner.sandbox.Box;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The last resort against a box that blocks its caller: kills it when its time is long over. */
final class Watch implements AutoCloseable {
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("box-watch").factory());

    private final Future<?> alarm;

    private Watch(Future<?> alarm) {
        this.alarm = alarm;
    }

    static Watch over(Box box, Duration time) {
        return new Watch(CLOCK.schedule(box::kill, time.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }
}
