package dev.viva.runner.language;

import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.Style;
import dev.viva.runner.sandbox.BoxLimits;
import dev.viva.runner.sandbox.BoxSpec;
import dev.viva.runner.sandbox.Tools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Python 3, with numpy where it is installed. The harness starts ahead of the work and lowers its own limits when the work comes. */
record Python(Path tool, String version, List<String> packages, Path harness) implements Language {
    private static final long MEBI = 1024 * 1024;
    private static final long BEFORE_WORK_MEBIBYTES = 6_000;
    private static final String NUMPY = "numpy";
    private static final String ASK = """
            import sys
            print(sys.version.split()[0])
            try:
                import numpy
                print("numpy", numpy.__version__)
            except ImportError:
                pass
            """;

    /** The first Python that starts in a box; one with numpy before one without. */
    static Optional<Language> find(Tools tools, Trial trial, Harness harness) {
        List<Python> found = new ArrayList<>();
        for (Path tool : tools.all("python3")) {
            trial.output(List.of(), tool.toString(), "-I", "-c", ASK)
                    .map(text -> text.lines().toList())
                    .filter(lines -> lines.getFirst().startsWith("3."))
                    .ifPresent(lines -> found.add(new Python(
                            tool, lines.getFirst(), lines.subList(1, lines.size()), harness.file("harness.py"))));
        }
        return found.stream()
                .max(Comparator.comparing((Python python) -> python.packages().size())) // the first of the greatest
                .map(Language.class::cast);
    }

    @Override
    public String id() {
        return "python";
    }

    @Override
    public Optional<String> lacksFor(CodeTask task) {
        boolean lacking =
                task.signature().needsNumPy() && packages.stream().noneMatch(name -> name.startsWith(NUMPY + " "));
        return lacking ? Optional.of(NUMPY) : Optional.empty();
    }

    @Override
    public Build build(CodeTask task, String source) {
        return new Build.None();
    }

    @Override
    public BoxSpec box(Style style, Path artifact, long memoryBytes) {
        List<String> command = new ArrayList<>(List.of(tool.toString(), "-I", "-B", harness.toString()));
        packages.forEach(name -> command.add(name.split(" ", -1)[0]));
        return new BoxSpec(
                command,
                Map.of(
                        "LC_ALL",
                        "C.UTF-8",
                        "OPENBLAS_NUM_THREADS",
                        "1",
                        "OMP_NUM_THREADS",
                        "1",
                        "MALLOC_ARENA_MAX",
                        "1"),
                List.of(harness.getParent()),
                BoxLimits.ofMebibytes(BEFORE_WORK_MEBIBYTES),
                false,
                true);
    }

    @Override
    public boolean oneBoxPerInput() {
        return false;
    }

    @Override
    public boolean canBeWarm() {
        return true;
    }

    @Override
    public boolean memoryIsSetAtStart() {
        return false;
    }

    @Override
    public long processBytes(long memoryBytes) {
        return memoryBytes + (packages.isEmpty() ? 48 : 160) * MEBI;
    }

    @Override
    public List<String> memorySigns() {
        return List.of("MemoryError");
    }
}
