package dev.viva.local.system;

import dev.viva.local.process.ProcessId;
import dev.viva.local.system.SystemState.ComponentState;
import dev.viva.local.system.SystemState.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Keeps one component running: starts it, waits for its end, and starts it again, each time in a row a little later. */
final class Watch {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** Whoever has run this long is not caught in a loop of crashes. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private final Component component;
    private final Runnable changed;

    private CompletableFuture<Void> firstStart = new CompletableFuture<>();
    private Thread thread;
    private boolean wanted;
    private Condition condition = Condition.WAITING;
    private int restarts;
    private int endsInARow;
    private long startMillis;
    private String fault = "";

    Watch(Component component, Runnable changed) {
        this.component = component;
        this.changed = changed;
    }

    /** Starts the component in the background; the future fails if its first try does. */
    synchronized CompletableFuture<Void> start() {
        if (thread == null) {
            wanted = true;
            firstStart = new CompletableFuture<>();
            thread = Thread.ofPlatform().name("watch-" + component.name()).start(this::keepRunning);
        }
        return firstStart;
    }

    /** Ends the component and leaves it so. */
    void stop() {
        Thread watching;
        synchronized (this) {
            wanted = false;
            watching = thread;
            thread = null;
        }
        if (watching != null) {
            watching.interrupt();
            component.stop();
            join(watching);
        }
        // Interrupted at the wrong moment, the thread may have left a process behind.
        component.stop();
        become(Condition.STOPPED);
    }

    synchronized ComponentState state() {
        long pid = component.running().map(ProcessId::pid).orElse(0L);
        return new ComponentState(component.name(), condition, pid, component.port(), restarts, startMillis, fault);
    }

    private void keepRunning() {
        while (isWanted()) {
            Instant begun = Instant.now();
            try {
                become(restarts == 0 ? Condition.STARTING : Condition.RESTARTING);
                ProcessId process = component.start();
                started(Duration.between(begun, Instant.now()));
                if (isWanted()) {
                    process.handle().ifPresent(handle -> handle.onExit().join());
                    ended(begun);
                }
            } catch (RuntimeException reason) {
                // Whatever it was (a full disk, a busy port), the next try may find it gone.
                failed(reason);
            }
            if (isWanted()) {
                pause();
            }
        }
    }

    private synchronized boolean isWanted() {
        return wanted && thread == Thread.currentThread();
    }

    private synchronized CompletableFuture<Void> firstStart() {
        return firstStart;
    }

    private void become(Condition next) {
        synchronized (this) {
            condition = next;
        }
        changed.run();
    }

    private void started(Duration took) {
        synchronized (this) {
            startMillis = took.toMillis();
            fault = "";
            condition = Condition.UP;
        }
        changed.run();
        firstStart().complete(null);
    }

    private synchronized void ended(Instant begun) {
        endsInARow = Duration.between(begun, Instant.now()).compareTo(SETTLED) > 0 ? 1 : endsInARow + 1;
        restarts++;
    }

    private void failed(RuntimeException reason) {
        synchronized (this) {
            fault = String.valueOf(reason.getMessage());
            endsInARow++;
            restarts++;
        }
        changed.run();
        firstStart().completeExceptionally(reason);
    }

    private void pause() {
        become(Condition.RESTARTING);
        long millis = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(endsInARow - 1, 10));
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            // The loop's condition decides; nobody else interrupts this thread.
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
