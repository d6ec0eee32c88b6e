package dev.viva.runner.language;

import dev.viva.runner.job.Call;
import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.Style;
import dev.viva.runner.sandbox.BoxLimits;
import dev.viva.runner.sandbox.BoxSpec;
import dev.viva.runner.sandbox.Tools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** C++ 20 with g++. The compiler runs in a box that may start processes; what it made runs in one that may not. */
record Cpp(Path tool, String version, CppLibrary library) implements Language {
    private static final long MEBI = 1024 * 1024;
    private static final int COMPILER_MEBIBYTES = 1024;
    private static final int COMPILER_CPU_SECONDS = 30;
    private static final int STACK_MEBIBYTES = 64;
    private static final int RUNTIME_MEBIBYTES = 16;
    private static final String SCRIPT = "\"$0\" \"$@\" -o \"$TMPDIR/program\" && exec cat \"$TMPDIR/program\"";

    static Optional<Language> find(Tools tools, Trial trial, Harness harness) {
        return tools.all("g++").stream()
                .flatMap(tool -> trial.output(List.of(), tool.toString(), "-dumpfullversion").stream()
                        .map(version -> (Language) new Cpp(tool, version, CppLibrary.prepare(tool, harness))))
                .findFirst();
    }

    @Override
    public String id() {
        return "cpp";
    }

    @Override
    public List<String> packages() {
        return List.of();
    }

    @Override
    public Build build(CodeTask task, String source) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, tool.toString()));
        command.addAll(library.options());
        command.addAll(List.of("-x", "c++", "-"));
        if (task.style() != Style.STDIN) {
            command.addAll(library.harness());
        }
        BoxSpec box = new BoxSpec(
                command,
                Map.of("LC_ALL", "C.UTF-8", "PATH", "/usr/local/bin:/usr/bin:/bin"),
                List.of(library.folder()),
                BoxLimits.ofMebibytes(COMPILER_MEBIBYTES)
                        .withScratch(128 * MEBI)
                        .withStack(STACK_MEBIBYTES * MEBI)
                        .withCpuSeconds(COMPILER_CPU_SECONDS),
                true,
                false);
        return new Build.Compiler(box, task.style() == Style.STDIN ? source : withHarness(task, source));
    }

    private static String withHarness(CodeTask task, String source) {
        String serve = task.style() == Style.FUNCTION
                ? "viva::serve_function(::" + task.entryPoint() + ");"
                : "viva::serve_class<::" + task.entryPoint() + ">({" + methods(task) + "});";
        // The standard library by its own name and first: a precompiled header is used in no other place.
        return "#include <bits/stdc++.h>\n#include \"harness.hpp\"\nusing namespace std;\n#line 1 \"solution.cpp\"\n"
                + source + "\n#line 1 \"harness\"\nint main() { " + serve + " }\n";
    }

    private static String methods(CodeTask task) {
        return task.tests().stream()
                .flatMap(test -> test.calls().stream())
                .map(Call::method)
                .distinct()
                .map(name -> "{\"" + name + "\", viva::method<::" + task.entryPoint() + ">(&::" + task.entryPoint()
                        + "::" + name + ")}")
                .collect(Collectors.joining(", "));
    }

    @Override
    public BoxSpec box(Style style, Path artifact, long memoryBytes) {
        return new BoxSpec(
                List.of(artifact.toString()),
                Map.of("LC_ALL", "C.UTF-8"),
                List.of(artifact),
                BoxLimits.ofMebibytes(processBytes(memoryBytes) / MEBI).withStack(STACK_MEBIBYTES * MEBI),
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
        return List.of("std::bad_alloc");
    }
}
