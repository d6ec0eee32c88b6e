package dev.viva.runner.language;

import dev.viva.runner.sandbox.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The harnesses as files that a box can read. They hold no secret: whoever reads them learns nothing. */
public final class Harness implements AutoCloseable {
    private static final List<String> FILES =
            List.of("harness.py", "harness.js", "harness.hpp", "harness.cpp", "harness.go");

    private static final List<String> CLASSES = List.of(
            "JavaHarness",
            "JavaHarness$Attempt",
            "PlainJson",
            "Conversion",
            "SourceProgram",
            "SourceProgram$ClassFiles",
            "SourceProgram$Source",
            "SourceProgram$ClassFile",
            "SourceProgram$Loader",
            "SourceProgram$Refused",
            "JavaHarness$1",
            "JavaHarness$2");

    private final Path folder;
    private final Kept kept;
    private final List<Thread> work = new ArrayList<>();

    /**
     * Writes them.
     *
     * @param kept where what is made for the compilers is kept from one start to the next; nothing: it is made anew
     */
    public Harness(Optional<Path> kept) throws IOException {
        this.kept = new Kept(kept);
        folder = Folders.shown("harness-");
        Path classes = Files.createDirectories(folder.resolve("java/dev/viva/runner/harness"));
        for (String file : FILES) {
            copy(file, folder);
        }
        for (String name : CLASSES) {
            copy(name + ".class", classes);
        }
    }

    /** Whether what is compiled can be run where the runner keeps its files: a folder for temporary files may be mounted without that right. */
    boolean canRunPrograms() {
        Path program = folder.resolve("program");
        try {
            Files.writeString(program, "#!/bin/sh\nexit 0\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
            return new ProcessBuilder(program.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            Logger.getLogger(Harness.class).warnf("what is compiled cannot be run in %s: %s", folder, e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void copy(String file, Path to) throws IOException {
        try (InputStream stream = Harness.class.getResourceAsStream("/dev/viva/runner/harness/" + file)) {
            if (stream == null) {
                throw new IOException("there is no harness " + file);
            }
            Files.copy(stream, to.resolve(file));
        }
    }

    /** Begins work in this folder that nobody waits for. It is interrupted when the folder goes. */
    void meanwhile(String name, Runnable preparation) {
        work.add(Thread.ofPlatform().daemon().name(name).start(preparation));
    }

    void awaitWork() throws InterruptedException {
        for (Thread thread : work) {
            thread.join();
        }
    }

    Kept kept() {
        return kept;
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        work.forEach(Thread::interrupt);
        try {
            awaitWork();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(folder);
    }
}
