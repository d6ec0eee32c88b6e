package dev.viva.runner.language;

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

/** JavaScript on Node.js. A whole program (STDIN) reads and ends as it likes: each test gets a process of its own. */
record JavaScript(Path tool, String version, Path harness) implements Language {
    private static final long MEBI = 1024 * 1024;
    private static final int RUNTIME_MEBIBYTES = 384;

    static Optional<Language> find(Tools tools, Trial trial, Harness harness) {
        return tools.all("node").stream()
                .flatMap(tool -> trial.output(List.of(), tool.toString(), "--version").stream()
                        .map(version -> (Language)
                                new JavaScript(tool, version.replaceFirst("^v", ""), harness.file("harness.js"))))
                .findFirst();
    }

    @Override
    public String id() {
        return "javascript";
    }

    @Override
    public List<String> packages() {
        return List.of();
    }

    @Override
    public Build build(CodeTask task, String source) {
        return task.style() == Style.STDIN ? new Build.SourceFile("solution.js") : new Build.None();
    }

    @Override
    public BoxSpec box(Style style, Path artifact, long memoryBytes) {
        List<String> command = new ArrayList<>(List.of(
                tool.toString(), "--max-old-space-size=" + memoryBytes / MEBI, "--stack-size=900", "--no-addons"));
        command.add(style == Style.STDIN ? artifact.toString() : harness.toString());
        return new BoxSpec(
                command,
                // Node does not start where its configuration of OpenSSL lies behind a wall.
                Map.of("LC_ALL", "C.UTF-8", "UV_THREADPOOL_SIZE", "1", "OPENSSL_CONF", "/dev/null"),
                List.of(style == Style.STDIN ? artifact : harness.getParent()),
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
        return true;
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
        return List.of("heap out of memory", "Array buffer allocation failed", "Cannot allocate memory");
    }
}
