package dev.viva.runner.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.grade.Grade.TestResult;
import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.JobResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that attack the runner: none gets out, none gets a point, none harms the test or the run after it. A program that finds a
 * way out says ESCAPED (or 666).
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileTest {
    /**
     * The first test is attacked; nobody can know its expectation, which is long enough that no random name (of a folder, of a nonce)
     * contains it by chance. The second is answered honestly.
     */
    private static final String HEAD = """
            {"style": "FUNCTION", "entryPoint": "f",
             "limits": {"cpuMillis": %d, "wallMillis": %d, "memoryMebibytes": 64, "outputKibibytes": 64}, "tests": [""";

    private static final String TESTS = """
            {"name": "%s", "visible": true, "args": [%d], "expected": 1947283615},
            {"name": "honest", "visible": true, "args": [0], "expected": 0}""";
    private static final CodeTask QUICK = Jobs.task(HEAD.formatted(400, 1_000) + TESTS.formatted("attacked", 7) + "]}");
    private static final CodeTask PATIENT =
            Jobs.task(HEAD.formatted(1_500, 5_000) + TESTS.formatted("attacked", 7) + "]}");

    static Stream<Arguments> attacks() {
        return Stream.of(
                        programs("python.txt", "python", QUICK, "%s\ndef f(x):\n    return attack() if x else 0\n"),
                        programs(
                                "java.txt",
                                "java",
                                PATIENT,
                                "class Solution { static Object f(int x) throws Exception { return x == 0 ? 0 : attack(); }\n%s\n}"),
                        programs(
                                "javascript.txt",
                                "javascript",
                                PATIENT,
                                "%s\nfunction f(x) { return x ? attack() : 0; }\n"),
                        programs(
                                "go.txt",
                                "go",
                                PATIENT,
                                "%s\nfunc f(x int) int {\n\tif x == 0 {\n\t\treturn 0\n\t}\n\treturn attack()\n}\n"))
                .flatMap(programs -> programs)
                .filter(arguments -> Jobs.executor().languages().stream()
                        .anyMatch(language -> language.id().equals(arguments.get()[1])));
    }

    static Stream<Arguments> compileBombs() {
        return Stream.concat(
                programs("cpp-compile.txt", "cpp", PATIENT, "%s"), programs("go-compile.txt", "go", PATIENT, "%s"));
    }

    @Test
    void theSuiteIsLarge() {
        assertThat(attacks().count()
                        + attacksOf("cpp.txt").count()
                        + compileBombs().count())
                .isGreaterThan(90);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackGetsNothingAndHarmsNothing(String source, String language, CodeTask task) {
        JobResult result = Jobs.run(language, source, task);
        TestResult attacked = result.tests().getFirst();
        assertThat(Jobs.verdicts(result).getFirst())
                .as("%s", attacked)
                .isIn("WRONG_ANSWER", "TIME_LIMIT", "MEMORY_LIMIT", "OUTPUT_LIMIT", "RUNTIME_ERROR");
        assertThat(String.valueOf(attacked.comparison().got()))
                .doesNotContain("ESCAPED")
                .isNotEqualTo("666");
        assertThat(result.fault()).isNull();
        assertThat(Jobs.verdicts(result).getLast())
                .as("the test after the attack: %s", result.tests().getLast())
                .isEqualTo("ACCEPTED");
        theRunnerIsReady();
    }

    /** All in one program, because compiling takes longer than attacking: each attack is one test, with an honest one after it. */
    @Test
    void attacksInCppGetNothingAndLoseOnlyThemselves() {
        List<String[]> attacks = attacksOf("cpp.txt").toList();
        StringBuilder includes = new StringBuilder();
        StringBuilder source = new StringBuilder();
        StringBuilder choice = new StringBuilder("int f(int x) { switch (x) {\n");
        List<String> tests = new ArrayList<>();
        for (int i = 1; i <= attacks.size(); i++) {
            Map<Boolean, List<String>> lines = attacks.get(i - 1)[1]
                    .lines()
                    .collect(Collectors.partitioningBy(line -> line.startsWith("#include")));
            includes.append(String.join("\n", lines.get(true))).append('\n');
            source.append("namespace n%d {\n%s\n}\n".formatted(i, String.join("\n", lines.get(false))));
            choice.append("case %d: return n%d::attack();\n".formatted(i, i));
            tests.add(TESTS.formatted(attacks.get(i - 1)[0], i));
        }
        CodeTask task = Jobs.task(HEAD.formatted(400, 1_000) + String.join(",", tests) + "]}");
        JobResult result = Jobs.run("cpp", includes + source.toString() + choice + "}\nreturn 0; }\n", task);
        for (int i = 0; i < result.tests().size(); i += 2) {
            gotNothing(result.tests().get(i));
            assertThat(result.tests().get(i + 1).verdict())
                    .as("after %s", result.tests().get(i))
                    .isEqualTo("ACCEPTED");
        }
        theRunnerIsReady();
    }

    @ParameterizedTest
    @MethodSource("compileBombs")
    void aCompilerIsAttackedInVain(String source, String language, CodeTask task) {
        JobResult result = Jobs.run(language, source, task);
        assertThat(Jobs.verdicts(result)).as("%s", result).containsOnly("COMPILE_ERROR");
        assertThat(result.compilerMessage()).hasSizeLessThan(10_000).doesNotContain("root:");
        theRunnerIsReady();
    }

    private static void gotNothing(TestResult attacked) {
        assertThat(attacked.verdict())
                .as("%s", attacked)
                .isIn("WRONG_ANSWER", "TIME_LIMIT", "MEMORY_LIMIT", "OUTPUT_LIMIT", "RUNTIME_ERROR");
        assertThat(String.valueOf(attacked.comparison().got()))
                .doesNotContain("ESCAPED")
                .isNotEqualTo("666");
    }

    private static void theRunnerIsReady() {
        assertThat(Jobs.run("python", "def f(x):\n    return 1947283615 if x else 0", PATIENT)
                        .accepted())
                .isTrue();
    }

    private static Stream<Arguments> programs(String file, String language, CodeTask task, String frame) {
        return attacksOf(file)
                .map(parts -> Arguments.of(
                        Named.of(language + ": " + parts[0], frame.replace("%s", parts[1])),
                        language,
                        Named.of("limits", task)));
    }

    /** Name and program of each attack in a file. */
    private static Stream<String[]> attacksOf(String file) {
        return Arrays.stream(read(file).split("(?m)^=== ", -1))
                .filter(text -> !text.isBlank())
                .map(text -> text.split("\n", 2));
    }

    private static String read(String file) {
        try (InputStream stream =
                Objects.requireNonNull(HostileTest.class.getResourceAsStream("/hostile/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
