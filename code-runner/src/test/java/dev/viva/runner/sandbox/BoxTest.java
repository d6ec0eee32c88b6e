package dev.viva.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoxTest {
    private static final List<Sandbox> SANDBOXES = Stream.of(Tier.A, Tier.B, Tier.C)
            .flatMap(tier -> Sandboxes.probe(List.of(tier)).sandbox().stream())
            .toList();
    private static final String BASH = new Tools().require("bash");

    static Stream<Tier> tiers() {
        return SANDBOXES.stream().map(Sandbox::tier);
    }

    @AfterAll
    static void close() {
        SANDBOXES.forEach(Sandbox::close);
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void theBoxHasNoDescriptorButItsFour(Tier tier) throws Exception {
        // The shell keeps a copy at 10 while it redirects.
        String script =
                "for n in {0..9} {11..63}; do if { : <&$n; } 2>/dev/null || { : >&$n; } 2>/dev/null; then echo $n; fi; done";
        assertThat(run(tier, script, "").output()).isEqualTo("0\n1\n2\n3\n");
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void theBoxHasNoEnvironmentOfTheRunner(Tier tier) throws Exception {
        assertThat(run(tier, "compgen -e", "").output().lines())
                .isSubsetOf("HOME", "TMPDIR", "GIVEN", "PWD", "OLDPWD", "SHLVL", "_")
                .contains("GIVEN");
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void aProgramReadsItsInputAndAnswersOnTheOwnDescriptor(Tier tier) throws Exception {
        Ran ran = run(tier, "read line; echo \"got $line\" >&3; echo out; echo err >&2; exit 7", "hello\n");
        assertThat(ran).isEqualTo(new Ran("out\n", "err\n", List.of("got hello"), 7));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void aProgramCannotSignalTheRunner(Tier tier) throws Exception {
        long runner = ProcessHandle.current().pid();
        Ran ran = run(tier, "kill -0 " + runner + " && echo reached; kill -0 1 && [ $$ != 1 ] && echo reached", "");
        assertThat(ran.output()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void outputIsKeptUpToTheLimitAndTheRestIsAFault(Tier tier) throws Exception {
        try (Box box = sandbox(tier).start(spec("while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done"))) {
            box.standardOutput().begin("", 1000);
            assertThat(box.next(20_000)).isInstanceOf(Signal.Overflow.class);
            Kept kept = box.standardOutput().taken();
            assertThat(kept.length()).isEqualTo(1000);
            assertThat(kept.text()).endsWith("[truncated]");
        }
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void theProcessorTimeAndMemoryOfAProgramAreSeenFromOutside(Tier tier) throws Exception {
        try (Box box = sandbox(tier).start(spec("echo started >&3; while :; do :; done"))) {
            assertThat(box.next(20_000)).isEqualTo(new Signal.Line("started"));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (box.usage().cpuMillis() < 50 && System.nanoTime() < deadline) {
                assertThat(box.next(10)).isEqualTo(new Signal.Silence());
            }
            assertThat(box.usage().cpuMillis()).isGreaterThanOrEqualTo(50);
            assertThat(box.usage().peakBytes()).isBetween(500_000L, 64_000_000L);
        }
    }

    /** A runner lives long: one pipe a box would fill its folder. Other tests of this process have boxes too: only an own sandbox is looked at. */
    @ParameterizedTest
    @MethodSource("tiers")
    void nothingOfABoxIsLeft(Tier tier) throws Exception {
        Path probe = Folders.secret("probe-");
        List<Path> ofOthers = found(probe.getParent(), "boxes-*");
        try (Sandbox own = Sandboxes.open(tier, new Tools())) {
            List<Path> folders = found(probe.getParent(), "boxes-*");
            folders.removeAll(ofOthers);
            assertThat(folders).hasSize(1);
            run(own, "echo done >&3", "");
            run(own, "exec 3>&-", "");
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!found(folders.getFirst(), "results-*").isEmpty() && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(found(folders.getFirst(), "results-*")).isEmpty();
        }
        Folders.delete(probe);
    }

    private static List<Path> found(Path folder, String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
            stream.forEach(found::add);
        }
        return found;
    }

    /** A runner killed with -9 takes its boxes with it, whatever they do. */
    @ParameterizedTest
    @MethodSource("tiers")
    void killingTheRunnerKillsTheBox(Tier tier) throws Exception {
        Process runner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BoxHolder.class.getName(),
                        tier.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(runner.getInputStream(), StandardCharsets.UTF_8))) {
            ProcessHandle program =
                    ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
            assertThat(program.isAlive()).isTrue();
            runner.destroyForcibly().waitFor();
            program.onExit().get(20, TimeUnit.SECONDS);
            assertThat(program.isAlive()).isFalse();
        } finally {
            runner.destroyForcibly();
        }
    }

    private static Sandbox sandbox(Tier tier) {
        return SANDBOXES.stream()
                .filter(sandbox -> sandbox.tier() == tier)
                .findFirst()
                .orElseThrow();
    }

    static BoxSpec spec(String script) {
        return new BoxSpec(
                List.of(BASH, "--norc", "-c", script),
                Map.of("GIVEN", "1"),
                List.of(),
                BoxLimits.ofMebibytes(64).withCpuSeconds(20),
                false,
                true);
    }

    private static Ran run(Tier tier, String script, String input) throws Exception {
        return run(sandbox(tier), script, input);
    }

    private static Ran run(Sandbox sandbox, String script, String input) throws Exception {
        List<String> lines = new ArrayList<>();
        try (Box box = sandbox.start(spec(script))) {
            box.send(input.getBytes(StandardCharsets.UTF_8));
            box.endInput();
            Signal signal = box.next(20_000);
            while (signal instanceof Signal.Line line) {
                lines.add(line.text());
                signal = box.next(20_000);
            }
            assertThat(signal).isEqualTo(new Signal.End());
            int status = box.exit(Duration.ofSeconds(20)).orElseThrow();
            assertThat(box.standardOutput().awaitMark(20_000)).isTrue();
            assertThat(box.standardError().awaitMark(20_000)).isTrue();
            return new Ran(
                    box.standardOutput().taken().text(),
                    box.standardError().taken().text(),
                    lines,
                    status);
        }
    }

    record Ran(String output, String errors, List<String> lines, int status) {}
}
