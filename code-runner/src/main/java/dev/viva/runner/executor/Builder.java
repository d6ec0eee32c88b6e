package dev.viva.runner.executor;

import dev.viva.runner.executor.Outcome.How;
import dev.viva.runner.job.Job;
import dev.viva.runner.job.Limits;
import dev.viva.runner.language.Language;
import dev.viva.runner.language.Language.Build;
import dev.viva.runner.sandbox.Box;
import dev.viva.runner.sandbox.Folders;
import dev.viva.runner.sandbox.Sandbox;
import dev.viva.runner.sandbox.Signal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/** Builds a program once. Compilers run in boxes too: what they read is written by strangers. */
final class Builder implements AutoCloseable {
    /** By the clock, against a compiler that waits: what it may compute is in its box's limits, whatever else the machine does. */
    private static final int COMPILE_MILLIS = 120_000;

    private static final int ARTIFACT_BYTES = 64 * 1024 * 1024;
    private static final int MESSAGE_CHARACTERS = 8_000;

    private final Sandbox sandbox;
    private final Path folder;

    Builder(Sandbox sandbox) throws IOException {
        this.sandbox = sandbox;
        this.folder = Folders.shown("programs-");
    }

    /**
     * What a build made.
     *
     * @param artifact null if there is none, or the program was refused
     * @param refusal why it was refused; null if it was not
     */
    record Built(Path artifact, Outcome refusal) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (artifact != null) {
                Files.deleteIfExists(artifact);
            }
        }
    }

    Built build(Language language, Job job) throws IOException, InterruptedException {
        return switch (language.build(job.task(), job.source())) {
            case Build.None _ -> new Built(null, null);
            case Build.SourceFile file ->
                new Built(store(job.source().getBytes(StandardCharsets.UTF_8), file.name()), null);
            case Build.Compiler compiler -> compile(compiler);
        };
    }

    private Built compile(Build.Compiler compiler) throws IOException, InterruptedException {
        Path program = fresh("program");
        try (Box box = sandbox.start(compiler.box());
                OutputStream file = Files.newOutputStream(program);
                Watch _ = Watch.over(box, Duration.ofMillis(COMPILE_MILLIS))) {
            box.standardOutput().into(file, ARTIFACT_BYTES);
            box.standardError().begin("", Limits.DEFAULT.outputBytes());
            try {
                box.send(compiler.input().getBytes(StandardCharsets.UTF_8));
                box.endInput();
            } catch (IOException compilerGone) {
                // It has seen enough, and says why on its standard error.
                box.endInput();
            }
            Signal signal = box.next(COMPILE_MILLIS);
            int status = box.exit(Duration.ofSeconds(1)).orElse(-1);
            box.kill();
            box.standardError().awaitMark(1_000);
            if (signal instanceof Signal.End && status == 0) {
                box.standardOutput().requireWritten();
                return new Built(runnable(program), null);
            }
            Files.deleteIfExists(program);
            String message = box.standardError().taken().text();
            String why = signal instanceof Signal.Silence
                    ? "the compiler used more than " + COMPILE_MILLIS + " ms\n"
                    : signal instanceof Signal.Overflow ? "the compiler wrote too much\n" : "";
            return new Built(null, Outcome.of(How.COMPILE_ERROR, why + shortened(message)));
        }
    }

    private Path store(byte[] content, String name) throws IOException {
        Path file = fresh(name);
        Files.write(file, content);
        return runnable(file);
    }

    private Path fresh(String name) {
        return folder.resolve(Session.nonce() + "-" + name);
    }

    private static Path runnable(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String shortened(String message) {
        return message.length() <= MESSAGE_CHARACTERS
                ? message
                : message.substring(0, MESSAGE_CHARACTERS) + "\n… [truncated]";
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}
