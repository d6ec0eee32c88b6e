package dev.viva.runner.language;

import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.Style;
import dev.viva.runner.sandbox.BoxSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How programs of one language are built and run in a box. */
public interface Language {
    /** The id of {@code GET /v1/languages}. */
    String id();

    String version();

    /** Libraries that a program may use beyond the standard one, with versions. */
    List<String> packages();

    /** What programs of this task need and cannot have here, though the language is here. */
    default Optional<String> lacksFor(CodeTask task) {
        return Optional.empty();
    }

    /** What must happen once before the tests. */
    Build build(CodeTask task, String source);

    /**
     * The box that runs the tests.
     *
     * @param artifact what the build made, null if nothing
     * @param memoryBytes what the program may use beyond what the language itself needs
     */
    BoxSpec box(Style style, Path artifact, long memoryBytes);

    /** Whether each STDIN test needs a process of its own: else a harness runs them all in one. */
    boolean oneBoxPerInput();

    /** Whether its harness can start before there is a program. */
    boolean canBeWarm();

    /** Whether the memory limit is set when the box starts: then only boxes of the same limit can be kept warm. */
    boolean memoryIsSetAtStart();

    /** How much the harness must let the process use so that the program gets {@code memoryBytes}. */
    long processBytes(long memoryBytes);

    /** Words on standard error that tell a crash for want of memory from another. */
    List<String> memorySigns();

    /** The steps of a build. */
    sealed interface Build {
        /** The harness takes the source as it is. */
        record None() implements Build {}

        /** The program's file, as it is. */
        record SourceFile(String name) implements Build {}

        /** A compiler in a box of its own: source in, artifact on standard output, complaints on standard error. */
        record Compiler(BoxSpec box, String input) implements Build {}
    }
}
