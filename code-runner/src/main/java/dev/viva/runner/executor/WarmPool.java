package dev.viva.runner.executor;

import dev.viva.runner.job.Style;
import dev.viva.runner.language.Language;
import dev.viva.runner.sandbox.Box;
import dev.viva.runner.sandbox.BoxSpec;
import dev.viva.runner.sandbox.Sandbox;
import dev.viva.runner.sandbox.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Boxes whose harness has already started and waits for a program. A box is used for one program only; a new one is made beside the
 * work, after the job that took the old one. A language that nobody uses keeps one box, for the next who comes.
 */
final class WarmPool implements AutoCloseable {
    private static final int READY_MILLIS = 30_000;
    /** Kept of each language that is not in use. */
    private static final int RESTING = 1;

    private record Kind(String language, long memoryBytes) {}

    private final Sandbox sandbox;
    private final int perLanguage;
    private final Map<Kind, Deque<Box>> ready = new HashMap<>();
    private final Map<Kind, Integer> coming = new HashMap<>();
    private final Map<Kind, Long> lastUseNanos = new HashMap<>();
    private final Duration rest;
    private final ScheduledExecutorService filler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("warm-pool").factory());
    private boolean closed;

    /** @param rest a language that was not used for so long keeps one box */
    WarmPool(Sandbox sandbox, int perLanguage, Duration rest) {
        this.sandbox = sandbox;
        this.perLanguage = perLanguage;
        this.rest = rest;
        ScheduledFuture<?> _ =
                filler.scheduleWithFixedDelay(this::shrink, rest.toMillis(), rest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * A box whose harness is ready: a warm one if there is, else a new one.
     *
     * @throws IOException if the harness does not start: a fault of the infrastructure
     */
    Box take(Language language, Style style, Path artifact, long memoryBytes) throws IOException, InterruptedException {
        if (artifact == null) {
            Box warm = poll(kind(language, memoryBytes));
            while (warm != null && !warm.isAlive()) {
                warm.close();
                warm = poll(kind(language, memoryBytes));
            }
            if (warm != null) {
                return warm;
            }
        }
        return start(language.box(style, artifact, memoryBytes));
    }

    /** Makes the first box of this kind in the background, for a language that nobody has used yet. */
    void begin(Language language, long memoryBytes) {
        fill(language, memoryBytes, Math.min(RESTING, perLanguage));
    }

    /** Makes boxes of this kind, which was just used, in the background until the pool is full again. */
    synchronized void refill(Language language, long memoryBytes) {
        lastUseNanos.put(kind(language, memoryBytes), System.nanoTime());
        fill(language, memoryBytes, perLanguage);
    }

    private synchronized void fill(Language language, long memoryBytes, int wanted) {
        Kind kind = kind(language, memoryBytes);
        int there = ready.getOrDefault(kind, new ArrayDeque<>()).size() + coming.getOrDefault(kind, 0);
        for (int i = there; i < wanted && language.canBeWarm() && !closed; i++) {
            coming.merge(kind, 1, Integer::sum);
            filler.execute(() -> add(kind, language, memoryBytes));
        }
    }

    /** Closes what waits beyond the first box of languages that are not in use. */
    private void shrink() {
        List<Box> spare = new ArrayList<>();
        synchronized (this) {
            ready.forEach((kind, boxes) -> {
                Long lastUse = lastUseNanos.get(kind);
                if (lastUse == null || System.nanoTime() - lastUse >= rest.toNanos()) {
                    while (boxes.size() > RESTING) {
                        spare.add(boxes.poll());
                    }
                }
            });
        }
        spare.forEach(Box::close);
    }

    /** Boxes of this kind that wait for work. */
    synchronized int free(Language language, long memoryBytes) {
        return ready.getOrDefault(kind(language, memoryBytes), new ArrayDeque<>())
                .size();
    }

    private void add(Kind kind, Language language, long memoryBytes) {
        Box box = null;
        try {
            box = start(language.box(Style.FUNCTION, null, memoryBytes));
        } catch (IOException e) {
            // Work that finds no warm box starts its own, and then the fault has somebody to be told to.
            org.jboss.logging.Logger.getLogger(WarmPool.class).warnf("no warm box for %s: %s", kind, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            coming.merge(kind, -1, Integer::sum);
            if (box != null && !closed) {
                ready.computeIfAbsent(kind, _ -> new ArrayDeque<>()).add(box);
                return;
            }
        }
        if (box != null) {
            box.close();
        }
    }

    private synchronized Box poll(Kind kind) {
        Deque<Box> boxes = ready.get(kind);
        return boxes == null ? null : boxes.poll();
    }

    private Box start(BoxSpec spec) throws IOException, InterruptedException {
        Box box = sandbox.start(spec);
        if (box.next(READY_MILLIS) instanceof Signal.Line) {
            box.programPid();
            return box;
        }
        box.kill();
        box.standardError().awaitMark(1_000);
        throw new IOException("the harness did not start: "
                + box.standardError().taken().text().strip());
    }

    private static Kind kind(Language language, long memoryBytes) {
        return new Kind(language.id(), language.memoryIsSetAtStart() ? memoryBytes : 0);
    }

    @Override
    public void close() {
        filler.shutdownNow();
        synchronized (this) {
            closed = true;
            ready.values().forEach(boxes -> boxes.forEach(Box::close));
            ready.clear();
        }
    }
}
