package dev.viva.runner.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A running program in its box. What it says is read on threads of its own, so that nothing it does can block the caller for long. */
public final class Box implements AutoCloseable {
    /** The most that a step may write to the private descriptor, in bytes. */
    public static final int MAX_LINE_BYTES = 2 * 1024 * 1024;

    private static final int OUTPUT_LIMIT_BEFORE_FIRST_TEST = 64 * 1024;

    private final Process process;
    private final boolean inOwnProcessSpace;
    private final boolean forks;
    private final Runnable onClosed;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Output standardOutput;
    private final Output standardError;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicLong stepBytes = new AtomicLong();
    private volatile long programPid;

    private Box(Process process, boolean inOwnProcessSpace, boolean forks, int outputLimit, Runnable onClosed) {
        this.process = process;
        this.inOwnProcessSpace = inOwnProcessSpace;
        this.forks = forks;
        this.onClosed = onClosed;
        Runnable overflow = () -> signals.add(new Signal.Overflow());
        standardOutput = new Output(outputLimit, overflow);
        standardError = new Output(outputLimit, overflow);
    }

    /**
     * @param results the pipe of the private descriptor, null for a program without one
     * @param inOwnProcessSpace whether the started process only watches the program, its one child
     * @param onClosed called once, when the process is gone
     */
    static Box of(Process process, Path results, boolean inOwnProcessSpace, boolean forks, Runnable onClosed) {
        Box box = new Box(process, inOwnProcessSpace, forks, OUTPUT_LIMIT_BEFORE_FIRST_TEST, onClosed);
        Thread output = pump("box-stdout", () -> box.standardOutput.pump(process.getInputStream()));
        Thread errors = pump("box-stderr", () -> box.standardError.pump(process.getErrorStream()));
        if (results != null) {
            pump("box-results", () -> box.readLines(results));
        }
        var unused = process.onExit().thenRun(() -> {
            if (results == null) {
                pump("box-end", () -> box.endAfter(output, errors));
            } else {
                unblock(results);
            }
            box.onClosed.run();
        });
        return box;
    }

    /** A new step begins: it may write as much to the private descriptor as any. */
    public void begin() {
        stepBytes.set(0);
    }

    public Output standardOutput() {
        return standardOutput;
    }

    public Output standardError() {
        return standardError;
    }

    /**
     * Writes to the program's input. Blocks while the pipe is full: a watch must be set that kills the box.
     *
     * @throws IOException if the program has ended
     */
    public void send(byte[] bytes) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write(bytes);
        input.flush();
    }

    /** No more input. */
    public void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException programGone) {
            // Nobody is left to read what was not read: the end comes as a signal.
            signals.add(new Signal.End());
        }
    }

    public Signal next(long millis) throws InterruptedException {
        Signal signal = signals.poll(Math.max(0, millis), TimeUnit.MILLISECONDS);
        return signal == null ? new Signal.Silence() : signal;
    }

    public Usage usage() {
        long pid = programPid();
        return pid == 0 ? Usage.NONE : Usage.of(pid);
    }

    /** The exit status (128 + signal), empty if the process has not ended in this time. */
    public OptionalInt exit(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The process that was started; in tiers A and B the one that watches the program. */
    public long pid() {
        return process.pid();
    }

    /** The program as the machine numbers it; 0 if it is not there. */
    public long programPid() {
        if (!inOwnProcessSpace) {
            return process.pid();
        }
        if (programPid == 0) {
            String pid = Long.toString(process.pid());
            try {
                String children = Files.readString(Path.of("/proc", pid, "task", pid, "children"))
                        .strip();
                programPid = children.isEmpty() ? 0 : Long.parseLong(children.split(" ", -1)[0]);
            } catch (IOException gone) {
                return 0;
            }
        }
        return programPid;
    }

    @Override
    public void close() {
        kill();
    }

    /** Kills the program and everything in the box; from any thread, any number of times. */
    public void kill() {
        if (closed.compareAndSet(false, true)) {
            if (forks) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
            process.destroyForcibly();
        }
    }

    private void endAfter(Thread output, Thread errors) {
        try {
            output.join();
            errors.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        signals.add(new Signal.End());
    }

    private void readLines(Path fifo) {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(fifo), 64 * 1024)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = stream.read(); next >= 0; next = stream.read()) {
                if (stepBytes.incrementAndGet() > MAX_LINE_BYTES) {
                    signals.add(new Signal.Overflow());
                    return;
                }
                if (next == '\n') {
                    signals.add(new Signal.Line(line.toString(StandardCharsets.UTF_8)));
                    line.reset();
                } else {
                    line.write(next);
                }
            }
            signals.add(new Signal.End());
        } catch (IOException e) {
            signals.add(new Signal.End());
        }
    }

    /** Opening a pipe waits for the other side: where the program never opened it, the reader is let go here. Nobody needs the name after that. */
    private static void unblock(Path fifo) {
        try (RandomAccessFile _ = new RandomAccessFile(fifo.toFile(), "rw")) {
            Files.delete(fifo);
        } catch (IOException deletedBefore) {
            // With the folder of all boxes: the runner ends.
            return;
        }
    }

    private static Thread pump(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }
}
