package dev.viva.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.Style;
import dev.viva.runner.sandbox.Box;
import dev.viva.runner.sandbox.BoxSpec;
import dev.viva.runner.sandbox.Sandbox;
import dev.viva.runner.sandbox.Sandboxes;
import dev.viva.runner.sandbox.Signal;
import dev.viva.runner.sandbox.Tier;
import dev.viva.runner.sandbox.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made once is what g++ uses in each box, and nothing that a program can touch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CppLibraryTest {
    private static final String COMPILES = "g++ -H";
    private final List<Sandbox> sandboxes = new ArrayList<>();

    @TempDir
    private static Path kept;

    private Harness harness;
    private CppLibrary library;

    @BeforeAll
    void make() throws Exception {
        for (Tier tier : List.of(Tier.A, Tier.B, Tier.C)) {
            Sandboxes.probe(List.of(tier)).sandbox().ifPresent(sandboxes::add);
        }
        Path tool = new Tools().all("g++").getFirst();
        try (Harness first = new Harness(Optional.of(kept))) {
            CppLibrary.prepare(tool, first);
            first.awaitWork();
            assertThat(first.file("cpp/read")).as("what g++ has read").exists();
        }
        // All tests are of a library that was made by the start before.
        harness = new Harness(Optional.of(kept));
        library = CppLibrary.prepare(tool, harness);
        harness.awaitWork();
    }

    @AfterAll
    void close() {
        sandboxes.forEach(Sandbox::close);
        harness.close();
    }

    Stream<Sandbox> sandboxes() {
        return sandboxes.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("sandboxes")
    void everyStyleIsCompiledWithThePrecompiledLibrary(Sandbox sandbox) throws Exception {
        Path all = library.headers().resolve("bits/stdc++.h.gch");
        assertThat(firstHeader(sandbox, library, Style.FUNCTION, "int f(int x) { return x; }"))
                .isEqualTo("! " + all);
        assertThat(firstHeader(sandbox, library, Style.CLASS, "struct f {};")).isEqualTo("! " + all);
        assertThat(firstHeader(sandbox, library, Style.STDIN, "#include <bits/stdc++.h>\nint main() {}"))
                .isEqualTo("! " + all);
        assertThat(firstHeader(sandbox, library, Style.STDIN, "// sum\n#include <iostream>\nint main() {}"))
                .isEqualTo("! " + library.headers().resolve("iostream.gch"));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("sandboxes")
    void aProgramThatIncludesThemLaterCompilesToo(Sandbox sandbox) throws Exception {
        String source =
                "#include <vector>\n#include <iostream>\n#include <bits/stdc++.h>\nint main() { std::cout << 1; }";
        assertThat(run(sandbox, build(library, Style.STDIN, source))).startsWith("\u007fELF");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("sandboxes")
    void withoutItProgramsCompileToo(Sandbox sandbox) throws Exception {
        try (Harness bare = new Harness(Optional.empty())) {
            Path nothing = bare.folder().resolve("nothing");
            CppLibrary none = new CppLibrary(library.tool(), bare.folder(), nothing, nothing);
            Language.Build.Compiler build = build(none, Style.FUNCTION, "int f(int x) { return x; }");
            assertThat(run(sandbox, build)).startsWith("\u007fELF");
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("sandboxes")
    void aCompilersBoxCannotChangeIt(Sandbox sandbox) throws Exception {
        String headers = library.headers().toString();
        String script =
                "for f in \"$0/iostream\" \"$0/iostream.gch\" \"$0/more\" \"$1\"; do { echo x >> \"$f\"; } 2>/dev/null"
                        + " && echo written; rm -f \"$f\" 2>/dev/null && [ ! -e \"$f\" ] && [ \"$f\" != \"$0/more\" ] && echo removed; done; echo tried";
        BoxSpec compiler = build(library, Style.STDIN, "").box();
        Language.Build.Compiler attack = new Language.Build.Compiler(
                with(
                        compiler,
                        List.of(
                                "/bin/sh",
                                "-c",
                                script,
                                headers,
                                library.object().toString())),
                "");
        assertThat(run(sandbox, attack).strip()).isEqualTo("tried");
        assertThat(library.headers().resolve("iostream.gch")).isRegularFile();
    }

    @Test
    void whatWasKeptIsNotMadeAgain() {
        assertThat(harness.file("cpp/read")).doesNotExist();
        assertThat(library.object()).isRegularFile();
    }

    @Test
    void aProgramsBoxDoesNotSeeIt() {
        Path artifact = Path.of("/somewhere/program");
        assertThat(new Cpp(library.tool(), "1", library)
                        .box(Style.FUNCTION, artifact, 1 << 28)
                        .readable())
                .containsExactly(artifact);
    }

    @Test
    void aRunnerThatEndsWhileItIsMadeLeavesNothing() throws IOException {
        Harness brief = new Harness(Optional.empty());
        CppLibrary.prepare(library.tool(), brief);
        brief.close();
        assertThat(brief.folder()).doesNotExist();
    }

    private static Language.Build.Compiler build(CppLibrary library, Style style, String source) {
        CodeTask task = new CodeTask(style, style == Style.STDIN ? null : "f", null, null, List.of(), null);
        return (Language.Build.Compiler) new Cpp(library.tool(), "1", library).build(task, source);
    }

    /** As g++ tells with {@code -H}: marked with ! if it was precompiled. */
    private static String firstHeader(Sandbox sandbox, CppLibrary library, Style style, String source)
            throws IOException, InterruptedException {
        Language.Build.Compiler build = build(library, style, source);
        List<String> command = new ArrayList<>(build.box().command());
        command.set(2, "\"$0\" -H \"$@\" -o \"$TMPDIR/program\" 2>&1 || echo " + COMPILES + " fails");
        String said = run(sandbox, new Language.Build.Compiler(with(build.box(), command), build.input()));
        assertThat(said).doesNotContain(COMPILES);
        return said.lines().findFirst().orElse("");
    }

    private static BoxSpec with(BoxSpec box, List<String> command) {
        return new BoxSpec(command, box.environment(), box.readable(), box.limits(), box.forks(), box.results());
    }

    private static String run(Sandbox sandbox, Language.Build.Compiler build) throws IOException, InterruptedException {
        try (Box box = sandbox.start(build.box())) {
            box.standardOutput().begin("", 1 << 20);
            box.send(build.input().getBytes(StandardCharsets.UTF_8));
            box.endInput();
            assertThat(box.next(60_000)).isInstanceOf(Signal.End.class);
            assertThat(box.exit(Duration.ofSeconds(5)))
                    .as(box.standardError().taken().text())
                    .hasValue(0);
            return box.standardOutput().taken().exactText();
        }
    }
}
