package dev.viva.runner.language;

import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.Style;
import dev.viva.runner.sandbox.BoxLimits;
import dev.viva.runner.sandbox.BoxSpec;
import dev.viva.runner.sandbox.Tools;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Go with its own compiler and linker, called without the {@code go} command: what that would look up for each program (modules, build
 * cache) is looked up once, by {@link GoLibrary}. Of a class, {@code New<EntryPoint>} is the constructor; methods are found with a capital letter.
 */
record Go(GoLibrary library, String version) implements Language {
    private static final long MEBI = 1024 * 1024;
    private static final int COMPILER_MEBIBYTES = 1024;
    private static final int COMPILER_CPU_SECONDS = 30;
    /** What the runtime maps before the program has asked for anything: a heap arena, and the index of all arenas. */
    private static final int RUNTIME_MEBIBYTES = 192;

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s");
    private static final String SCRIPT = """
            cd "$TMPDIR" && cat > solution.go && { [ -z "$2" ] || printf '%s\\n' "$2" > call.go; } \
            && "$0/compile" -p main -complete -importcfg "$1" -pack -o main.a *.go >&2 \
            && "$0/link" -s -w -importcfg "$1" -o program main.a >&2 && exec cat program""";

    static Optional<Language> find(Tools tools, Trial trial, Harness harness) {
        return tools.all("go").stream()
                .flatMap(tool -> GoLibrary.prepare(tool, harness).stream())
                .flatMap(library -> trial
                        .output(library.readable(), library.compiler().toString(), "-V")
                        .stream()
                        .map(said -> (Language) new Go(library, said.replaceFirst("^.* go", ""))))
                .findFirst();
    }

    @Override
    public String id() {
        return "go";
    }

    @Override
    public List<String> packages() {
        return List.of();
    }

    @Override
    public Build build(CodeTask task, String source) {
        BoxSpec box = new BoxSpec(
                List.of(
                        "/bin/sh",
                        "-c",
                        SCRIPT,
                        library.compiler().getParent().toString(),
                        library.imports().toString(),
                        call(task)),
                Map.of("LC_ALL", "C.UTF-8", "PATH", "/usr/local/bin:/usr/bin:/bin"),
                library.readable(),
                BoxLimits.ofMebibytes(COMPILER_MEBIBYTES)
                        .withoutAddressSpace()
                        .withScratch(128 * MEBI)
                        .withCpuSeconds(COMPILER_CPU_SECONDS),
                true,
                false);
        // On one line, so that the compiler's line numbers are the candidate's.
        return new Build.Compiler(box, PACKAGE.matcher(source).find() ? source : "package main; " + source);
    }

    /** The second file of the program: only the compiler can find a function by its name. */
    private static String call(CodeTask task) {
        return switch (task.style()) {
            case STDIN -> "";
            case FUNCTION ->
                "package main\nimport \"viva\"\nfunc main() { viva.ServeFunction(" + task.entryPoint() + ") }";
            case CLASS ->
                "package main\nimport \"viva\"\nfunc main() { viva.ServeClass(New" + task.entryPoint() + ") }";
        };
    }

    @Override
    public BoxSpec box(Style style, Path artifact, long memoryBytes) {
        return new BoxSpec(
                List.of(artifact.toString()),
                Map.of("LC_ALL", "C.UTF-8", "GOMEMLIMIT", Long.toString(memoryBytes)),
                List.of(artifact),
                BoxLimits.ofMebibytes(processBytes(memoryBytes) / MEBI).withoutAddressSpace(),
                false,
                style != Style.STDIN);
    }

    @Override
    public boolean oneBoxPerInput() {
        return true;
    }

    @Override
    public boolean canBeWarm() {
        return false;
    }

    @Override
    public boolean memoryIsSetAtStart() {
        return true;
    }

    @Override
    public long processBytes(long memoryBytes) {
        return memoryBytes + RUNTIME_MEBIBYTES * MEBI;
    }

    @Override
    public List<String> memorySigns() {
        return List.of("runtime: out of memory", "cannot allocate memory");
    }
}
