package dev.viva.runner.language;

import dev.viva.runner.harness.JavaHarness;
import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.Style;
import dev.viva.runner.sandbox.BoxLimits;
import dev.viva.runner.sandbox.BoxSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Java of the JDK that runs this service. The harness compiles in memory and gives each STDIN test a class loader of its own, so that no
 * test finds the statics of another. Not in tier B: the virtual machine needs /proc.
 */
record Java(Path home, String version, Path harness) implements Language {
    private static final long MEBI = 1024 * 1024;
    private static final int RUNTIME_MEBIBYTES = 640;

    static Optional<Language> find(Trial trial, Harness harness) {
        Path home = Path.of(System.getProperty("java.home"));
        if (!Files.isExecutable(home.resolve("bin").resolve("javac"))) {
            return Optional.empty(); // a JRE runs programs, but cannot compile them
        }
        Path tool = home.resolve("bin").resolve("java");
        return trial.output(List.of(home), tool.toString(), "-Xmx64m", "--version")
                .map(text -> new Java(home, text.replaceFirst("(?s)^\\S+ (\\S+).*$", "$1"), harness.file("java")));
    }

    @Override
    public String id() {
        return "java";
    }

    @Override
    public List<String> packages() {
        return List.of();
    }

    @Override
    public Build build(CodeTask task, String source) {
        return new Build.None();
    }

    @Override
    public BoxSpec box(Style style, Path artifact, long memoryBytes) {
        return new BoxSpec(
                List.of(
                        home.resolve("bin").resolve("java").toString(),
                        "-Xmx" + memoryBytes / MEBI + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-XX:ReservedCodeCacheSize=64m",
                        "-XX:CompressedClassSpaceSize=64m",
                        "-XX:MaxMetaspaceSize=192m",
                        "--add-opens=java.base/java.io=ALL-UNNAMED",
                        "-cp",
                        harness.toString(),
                        JavaHarness.class.getName()),
                Map.of("LC_ALL", "C.UTF-8"),
                List.of(home, harness),
                BoxLimits.ofMebibytes(processBytes(memoryBytes) / MEBI).withoutAddressSpace(),
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
        return true;
    }

    @Override
    public long processBytes(long memoryBytes) {
        return memoryBytes + RUNTIME_MEBIBYTES * MEBI;
    }

    @Override
    public List<String> memorySigns() {
        return List.of("java.lang.OutOfMemoryError", "insufficient memory");
    }
}
