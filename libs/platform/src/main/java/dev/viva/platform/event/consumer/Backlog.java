package dev.viva.platform.event.consumer;

import dev.viva.platform.background.GivingWay;
import dev.viva.platform.event.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a consumer is behind with. As long as its records are handled soon after they were sent, it competes with requests as their equal.
 * When more comes than can be done, it gives way: fewer records at once, on threads that get the time which requests leave, because a
 * grade may come later, and whoever saves an answer waits for it. One for all threads of a consumer: if only those partitions gave way
 * that are late, the others would take their time.
 */
final class Backlog {
    /** From the sending of a record to its handling, which is 5 to 10 ms where the processors have time. */
    static final Duration LATE = Duration.ofMillis(250);

    /** For so long nobody has to be late before the consumer is its neighbours' equal again. */
    static final Duration GIVING_WAY = Duration.ofSeconds(1);

    private static final Duration IDLE = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final ExecutorService threads;
    private final Semaphore turns;
    private volatile Instant lateAt = Instant.MIN;

    /** Of a consumer with so many threads; half as many work while it gives way, and none of those is there before. */
    Backlog(String topic, int atOnce, InstantSource clock) {
        this.clock = clock;
        this.turns = new Semaphore(Math.max(1, atOnce / 2));
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                GivingWay.threads("late events " + topic));
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /**
     * Handles the record on this thread, or waits for one that gives way.
     *
     * @param patience waits while a fault passes; meanwhile the turn is another record's
     * @return whether it was handled
     */
    boolean handle(ConsumerRecord<String, byte[]> record, Inbox.Patience patience, Predicate<Inbox.Patience> handling) {
        if (!givesWay(record)) {
            return handling.test(patience);
        }
        return awaited(threads.submit(() -> {
            turns.acquire();
            try {
                return handling.test(pause -> endsAfter(pause, patience));
            } finally {
                turns.release();
            }
        }));
    }

    private boolean endsAfter(Duration pause, Inbox.Patience patience) {
        turns.release();
        try {
            return patience.endsAfter(pause);
        } finally {
            turns.acquireUninterruptibly();
        }
    }

    private boolean givesWay(ConsumerRecord<String, byte[]> record) {
        Instant now = clock.instant();
        if (now.minus(LATE).isAfter(Instant.ofEpochMilli(record.timestamp()))) {
            lateAt = now;
        }
        return now.minus(GIVING_WAY).isBefore(lateAt);
    }

    private static boolean awaited(Future<Boolean> handling) {
        try {
            return handling.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a late record was not handled", e.getCause());
        }
    }
}
