package dev.viva.runner.worker;

import dev.viva.events.grade.Grade.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells the verdicts of a run as they come, together those that come within a moment. */
final class TestReports implements AutoCloseable {
    /** Nobody who watches sees it, and a small program has ended by then. */
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final Teller teller;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final List<TestResult> untold = new ArrayList<>();
    private final Thread clock = Thread.ofVirtual().name("test-reports").unstarted(this::tellInTime);
    private int told;
    private long oldest;

    /** Tells verdicts that follow each other. */
    @FunctionalInterface
    interface Teller {
        /**
         * Tells them in one event.
         *
         * @param first place of the first among the tests, from 0
         */
        void tell(int first, List<TestResult> verdicts) throws InterruptedException;
    }

    TestReports(Teller teller) {
        this.teller = teller;
    }

    /** The verdict of the next test. */
    void add(TestResult verdict) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (clock.getState() == Thread.State.NEW) {
                clock.start();
            }
            if (untold.isEmpty()) {
                oldest = System.nanoTime();
                news.signal();
            }
            untold.add(verdict);
        } finally {
            lock.unlock();
        }
    }

    /** Tells what is not told yet. */
    void flush() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!untold.isEmpty()) {
                teller.tell(told, List.copyOf(untold));
                told += untold.size();
                untold.clear();
            }
        } finally {
            lock.unlock();
        }
    }

    private void tellInTime() {
        try {
            lock.lockInterruptibly();
            try {
                while (true) {
                    if (untold.isEmpty()) {
                        news.await();
                    } else if (news.awaitNanos(oldest + MOMENT_NANOS - System.nanoTime()) <= 0) {
                        flush();
                    }
                }
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells nothing more. */
    @Override
    public void close() {
        // Not under the lock: the clock may wait for the broker with it.
        clock.interrupt();
    }
}
