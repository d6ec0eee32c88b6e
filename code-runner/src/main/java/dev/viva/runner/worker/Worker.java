package dev.viva.runner.worker;

import dev.viva.events.code.CodeRunStarted;
import dev.viva.runner.executor.Executor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Works on as many runs at once as it has slots. */
public final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final String name;
    private final int slots;
    private final Executor executor;
    private final RunEvents events;
    private final RunMeters meters;
    private final ExecutorService threads;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final AtomicInteger free;
    private volatile Runnable onFree = () -> {};

    /** @param name the runner's name, new in each start of the process */
    public Worker(String name, int slots, Executor executor, RunEvents events, RunMeters meters) {
        this.name = name;
        this.slots = slots;
        this.executor = executor;
        this.events = events;
        this.meters = meters;
        this.free = new AtomicInteger(slots);
        this.threads = Executors.newFixedThreadPool(
                slots, Thread.ofPlatform().name("run-", 1).factory());
        meters.slots(slots, () -> slots - free.get());
    }

    /** What to do whenever a slot becomes free, on the thread that has freed it. */
    public void onFree(Runnable action) {
        onFree = action;
    }

    public int slots() {
        return slots;
    }

    public boolean hasFreeSlot() {
        return free.get() > 0;
    }

    /** The runs that are being worked on. */
    public List<String> running() {
        return List.copyOf(new TreeSet<>(running));
    }

    /** Returns at once; the run begins now if there is a free slot, else with the next one. */
    public void take(Work work) throws InterruptedException {
        if (!running.add(work.run())) {
            // Given out again while it is still being worked on here: its lease begins anew, its work does not.
            events.tell(work, 1, CodeRunStarted.TYPE, started(work));
            return;
        }
        free.decrementAndGet();
        threads.execute(() -> {
            try {
                events.tell(work, 1, CodeRunStarted.TYPE, started(work));
                new CodeRun(work, name, executor, events, meters).run();
            } catch (InterruptedException goingDown) {
                LOG.warnf("%s was given up: this runner goes down", work.run());
            } finally {
                running.remove(work.run());
                free.incrementAndGet();
                onFree.run();
            }
        });
    }

    /** Waits until all runs have ended; those that have not by then are given up, and nothing is told of them. */
    public void drain(Duration patience) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.errorf("%s do not end", running());
            }
        }
    }

    private CodeRunStarted started(Work work) {
        return new CodeRunStarted(work.run(), work.request().release(), name, Instant.now());
    }
}
