package dev.viva.runner.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.grade.Grade.Comparison;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.runner.job.JobResult;
import dev.viva.runner.sandbox.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** In each tier that holds on this machine. */
@ParameterizedClass
@MethodSource("dev.viva.runner.executor.Jobs#tiers")
class ExecutorTest {
    @Parameter
    private Tier tier;

    @Test
    void aTestThatHangsOrCrashesLosesOnlyItself() {
        String source = """
                import os
                def f(x):
                    if x == 1:
                        while True: pass
                    if x == 2: os._exit(9)
                    if x == 3: raise KeyError("x")
                    return x""";
        JobResult result = Jobs.run(tier, "python", source, """
                {"style": "FUNCTION", "entryPoint": "f", "limits": {"cpuMillis": 300, "wallMillis": 3000}, "tests": [
                 {"name": "a", "args": [0], "expected": 0}, {"name": "b", "args": [1], "expected": 1},
                 {"name": "c", "args": [4], "expected": 4}, {"name": "d", "args": [2], "expected": 2},
                 {"name": "e", "args": [5], "expected": 5}, {"name": "f", "args": [3], "expected": 3},
                 {"name": "g", "args": [6], "expected": 6}]}""");
        assertThat(Jobs.verdicts(result))
                .containsExactly(
                        "ACCEPTED", "TIME_LIMIT", "ACCEPTED", "RUNTIME_ERROR", "ACCEPTED", "RUNTIME_ERROR", "ACCEPTED");
    }

    @Test
    void limitsAreToldWithWhatWasUsed() {
        JobResult result = Jobs.run(
                tier,
                "python",
                "import time\ndef f(x):\n    print('start')\n    return [bytearray(10**9), 0][1] if x else time.sleep(60)",
                """
                {"style": "FUNCTION", "entryPoint": "f", "limits": {"cpuMillis": 2000, "wallMillis": 400, "memoryMebibytes": 32},
                 "tests": [{"name": "a", "visible": true, "args": [0]}, {"name": "b", "visible": true, "args": [1]}]}""");
        assertThat(Jobs.verdicts(result)).containsExactly("TIME_LIMIT", "MEMORY_LIMIT");
        assertThat(result.tests().getFirst().message()).matches("used \\d+ ms, limit 400 ms");
        assertThat(result.tests().getFirst().timeMs()).isBetween(400L, 20_000L);
        assertThat(result.tests().getLast().message()).isEqualTo("needed more than 32 MiB");
        assertThat(result.tests().getLast().memoryBytes()).isPositive();
    }

    @Test
    void outputIsKeptUpToTheLimitWithAMark() {
        TestResult verdict = Jobs.run(tier, "python", "def f():\n    print('x' * 3000)", """
                        {"style": "FUNCTION", "entryPoint": "f", "limits": {"outputKibibytes": 1},
                         "tests": [{"name": "a", "visible": true, "args": []}]}""")
                .tests()
                .getFirst();
        assertThat(verdict.verdict()).isEqualTo("OUTPUT_LIMIT");
        assertThat(verdict.stdout()).startsWith("xxx").endsWith("[truncated]").hasSizeLessThan(1_100);
    }

    @Test
    void aVisibleFailureShowsInputExpectedAndGotAndAHiddenOneNothing() {
        JobResult result = Jobs.run(tier, "python", "def f(x):\n    print('seen', x)\n    return x + 1", """
                {"style": "FUNCTION", "entryPoint": "f", "tests": [
                 {"name": "open", "visible": true, "group": "small", "args": [1], "expected": 5},
                 {"name": "secret", "group": "large", "args": [123456], "expected": 654321}]}""");
        JsonNode open = Json.MAPPER.valueToTree(result.tests().getFirst());
        assertThat(open.path("comparison").toString())
                .isEqualTo("{\"input\":\"[1]\",\"expected\":\"5\",\"got\":\"2\"}");
        assertThat(open.path("stdout").asText()).isEqualTo("seen 1\n");
        assertThat(Json.MAPPER.valueToTree(result.tests().getLast()).toString())
                .contains("\"group\":\"large\"", "\"verdict\":\"WRONG_ANSWER\"")
                .contains("\"comparison\":null", "\"message\":null", "\"stdout\":null")
                .doesNotContain("123456", "654321", "seen");
    }

    @Test
    void theKeysOfADictBecomeNumbersWhereTheSignatureSaysSo() {
        JobResult result =
                Jobs.run("python", "def f(graph, plain):\n    return [graph[1] == {2}, plain == {'1': (2,)}]", """
                {"style": "FUNCTION", "entryPoint": "f", "signature": {"args": ["dict<int,set>", "dict<tuple<int>>"]},
                 "tests": [{"name": "a", "args": [{"1": [2]}, {"1": [2]}], "expected": [true, true]}]}""");
        assertThat(Jobs.verdicts(result)).containsExactly("ACCEPTED");
    }

    @Test
    void argumentsAreBuiltAnewForEachTestFromTheSignature() {
        String source = """
                def f(a, t, s, b, l):
                    kinds = [type(a).__name__, type(t).__name__, type(s).__name__, type(b).__name__, type(l[0]).__name__]
                    total = float(a.sum())
                    a[:] = 0
                    s.clear()
                    return kinds, total, len(t), b.decode()""";
        String test = """
                "args": [[[1, 2], [3, 4]], [1, 2], [5, 5], "aGk=", [[1]]],
                "expected": [["ndarray", "tuple", "set", "bytes", "tuple"], 10, 2, "hi"]""";
        JobResult result = Jobs.run(tier, "python", source, """
                {"style": "FUNCTION", "entryPoint": "f", "signature": {"args": ["ndarray", "tuple", "set", "bytes", "list<tuple>"], "returns": "json"},
                 "tests": [{"name": "a", "visible": true, %s}, {"name": "b", "visible": true, %s}]}""".formatted(test, test));
        assertThat(result.accepted()).as("%s", result).isTrue();
    }

    @Test
    void aTestThatExpectsNothingIsPassedByAProgramThatEndsWellAndShowsWhatItGave() {
        JobResult function = Jobs.run(tier, "python", "def f(x):\n    return {'a': 1 / x}", """
                {"style": "FUNCTION", "entryPoint": "f", "tests": [{"name": "a", "visible": true, "args": [2]},
                 {"name": "b", "visible": true, "args": [0]}, {"name": "c", "visible": true, "args": [1], "expected": null}]}""");
        assertThat(Jobs.verdicts(function)).containsExactly("ACCEPTED", "RUNTIME_ERROR", "WRONG_ANSWER");
        assertThat(function.tests().get(0).comparison()).isEqualTo(new Comparison("[2]", null, "{\"a\":0.5}"));
        assertThat(function.tests().get(1).comparison()).isEqualTo(new Comparison("[0]", null, null));
        assertThat(function.tests().get(2).comparison().expected()).isEqualTo("null");
        JobResult whole = Jobs.run(tier, "python", "print(input() * 2)", """
                {"style": "STDIN", "tests": [{"name": "a", "visible": true, "stdin": "ab\\n"}]}""");
        assertThat(Jobs.verdicts(whole)).containsExactly("ACCEPTED");
        assertThat(whole.tests().getFirst().comparison()).isEqualTo(new Comparison("ab\n", null, "abab\n"));
        JobResult type = Jobs.run(tier, "python", "class C:\n    def n(self):\n        return 7", """
                {"style": "CLASS", "entryPoint": "C", "tests": [{"name": "a", "visible": true, "calls": [{"method": "n"}]}]}""");
        assertThat(type.tests().getFirst().comparison().got()).isEqualTo("[7]");
    }

    @Test
    void textThatCannotBeStoredIsReplaced() {
        JobResult result = Jobs.run(tier, "python", "def f():\n    print('a\\0b')\n    return '\\ud800'", """
                {"style": "FUNCTION", "entryPoint": "f", "tests": [{"name": "a", "visible": true, "expected": 1}]}""");
        assertThat(result.tests().getFirst().stdout()).isEqualTo("a\ufffdb\n");
        assertThat(result.tests().getFirst().comparison().got()).isEqualTo("\"\ufffd\"");
    }

    @Test
    void resultsThatAreSetsHaveNoOrder() {
        assertThat(Jobs.run(tier, "python", "def f(x):\n    return {'a', 'b', 'c', x}", """
                                {"style": "FUNCTION", "entryPoint": "f", "signature": {"args": [], "returns": "set"},
                                 "tests": [{"name": "a", "args": ["d"], "expected": ["d", "c", "b", "a"]}]}""")
                        .accepted())
                .isTrue();
    }

    @Test
    void anAuthorsCheckerRunsInABoxOfItsOwn() {
        String checker = "def check(input, expected, got):\\n    return abs(got - expected) <= input['args'][0]";
        JobResult result = Jobs.run(tier, "python", "def f(x):\n    return 100 + x", """
                {"style": "FUNCTION", "entryPoint": "f", "checker": {"kind": "CUSTOM", "language": "python", "source": "%s"},
                 "tests": [{"name": "a", "args": [5], "expected": 100}, {"name": "b", "args": [5], "expected": 90}]}""".formatted(checker));
        assertThat(Jobs.verdicts(result)).containsExactly("ACCEPTED", "WRONG_ANSWER");
    }

    @Test
    void aCheckerThatFailsIsTheGradersFault() {
        JobResult result = Jobs.run(tier, "python", "def f(x):\n    return x", """
                {"style": "FUNCTION", "entryPoint": "f", "checker": {"kind": "CUSTOM", "language": "python", "source": "def check(i, e, g):\\n    return 1 / 0"},
                 "tests": [{"name": "a", "args": [5], "expected": 5}]}""");
        assertThat(Jobs.verdicts(result)).containsExactly("INTERNAL_ERROR");
        assertThat(result.fault().owner()).isEqualTo(Fault.Owner.GRADER);
    }

    @Test
    void aProgramThatFailsToLoadFailsEveryTest() {
        JobResult result = Jobs.run(tier, "python", "import nothing_of_that_name\ndef f(): return 1", """
                {"style": "FUNCTION", "entryPoint": "f", "tests": [{"name": "a", "visible": true}, {"name": "b", "visible": true}]}""");
        assertThat(Jobs.verdicts(result)).isEqualTo(List.of("RUNTIME_ERROR", "RUNTIME_ERROR"));
        assertThat(result.tests().getFirst().message())
                .contains("ModuleNotFoundError")
                .doesNotContain("harness");
    }

    @Test
    void aLanguageThatIsNotHereIsRefused() {
        assertThatThrownBy(() ->
                        Jobs.run(tier, "cobol", "", "{\"style\": \"FUNCTION\", \"entryPoint\": \"f\", \"tests\": []}"))
                .isInstanceOf(Executor.UnknownLanguage.class);
    }

    @Test
    void aNameThatIsNoNameIsRefused() {
        assertThatThrownBy(() ->
                        Jobs.task("{\"style\": \"FUNCTION\", \"entryPoint\": \"f); system(\\\"x\\\"\", \"tests\": []}"))
                .hasMessageContaining("entryPoint must be a name");
    }
}
