package dev.viva.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One process, for certain: its pid together with the moment it started. A pid alone may belong to somebody else by
 * the time it is read from a file, and that process must never be stopped.
 *
 * @param started clock ticks since boot where /proc tells, else milliseconds of the epoch
 */
public record ProcessId(long pid, long started) {

    public static Optional<ProcessId> of(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(found -> !isZombie(pid))
                .flatMap(ProcessId::of);
    }

    public static Optional<ProcessId> of(ProcessHandle handle) {
        return startOf(handle).map(started -> new ProcessId(handle.pid(), started));
    }

    public static ProcessId current() {
        return of(ProcessHandle.current()).orElseThrow();
    }

    public static Optional<ProcessId> read(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ", -1);
            return words.length == 2
                    ? Optional.of(new ProcessId(Long.parseLong(words[0]), Long.parseLong(words[1])))
                    : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException absentOrHalfWritten) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, pid + " " + started + "\n");
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(found -> !isZombie(pid))
                .filter(found ->
                        startOf(found).filter(start -> start == started).isPresent());
    }

    /** Sends SIGTERM, waits, then SIGKILL. Returns when the process is gone. */
    public void stop(Duration patience) {
        Optional<ProcessHandle> found = handle();
        if (found.isEmpty()) {
            return;
        }
        found.get().destroy();
        if (!awaitEnd(patience)) {
            kill();
        }
    }

    /** Sends SIGKILL and waits until the process is gone. */
    public void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd(Duration.ofSeconds(20));
    }

    public boolean awaitEnd(Duration patience) {
        Instant end = Instant.now().plus(patience);
        Optional<ProcessHandle> found = handle();
        while (found.isPresent() && Instant.now().isBefore(end)) {
            try {
                // Another parent's child stays a zombie until that parent reaps it: look again now and then.
                found.get().onExit().get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillThere) {
                found = handle();
                continue;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return !isAlive();
            }
            found = handle();
        }
        return found.isEmpty();
    }

    private static Optional<Long> startOf(ProcessHandle handle) {
        return statFields(handle.pid())
                .map(fields -> Long.parseLong(fields[19]))
                .or(() -> handle.info().startInstant().map(Instant::toEpochMilli));
    }

    private static boolean isZombie(long pid) {
        return statFields(pid).filter(fields -> fields[0].equals("Z")).isPresent();
    }

    /** The fields of /proc/PID/stat behind the command's name, which may itself hold blanks and brackets. */
    private static Optional<String[]> statFields(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        } catch (IOException noProc) {
            return Optional.empty();
        }
    }
}
