package dev.viva.runner.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.runner.job.JobResult;
import dev.viva.runner.language.Language;
import dev.viva.runner.sandbox.Tier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language in every style: right, wrong, broken. */
class LanguagesTest {
    private static final String FUNCTION = """
            {"style": "FUNCTION", "entryPoint": "add_up", "limits": {"cpuMillis": 5000, "wallMillis": 20000},
             "tests": [{"name": "one", "visible": true, "args": [[1, 2, 3], "é\\n\\"x"], "expected": [6, "é\\n\\"x!"]},
                       {"name": "none", "group": "edge", "args": [[], ""], "expected": [0, "!"]}]}""";
    private static final String CLASS = """
            {"style": "CLASS", "entryPoint": "Counter", "limits": {"cpuMillis": 5000, "wallMillis": 20000},
             "tests": [{"name": "count", "visible": true, "init": [10],
                        "calls": [{"method": "add", "args": [5]}, {"method": "total", "args": [], "expected": 15}]}]}""";
    private static final String STDIN = """
            {"style": "STDIN", "limits": {"cpuMillis": 5000, "wallMillis": 20000},
             "tests": [{"name": "square", "stdin": "3\\n", "stdout": "9\\n"}, {"name": "again", "stdin": "4\\n", "stdout": "16"}]}""";

    private static final Map<String, List<String>> RIGHT = Map.of(
            "python",
            List.of(
                    "def add_up(numbers, text):\n    numbers.append(0)\n    return sum(numbers), text + '!'",
                    "class Counter:\n    def __init__(self, start):\n        self.sum = start\n"
                            + "    def add(self, n):\n        self.sum += n\n    def total(self):\n        return self.sum",
                    "n = int(input())\nprint(n * n)"),
            "javascript",
            List.of(
                    "function add_up(numbers, text) { return [numbers.reduce((a, b) => a + b, 0), text + '!']; }",
                    "class Counter { constructor(s) { this.s = s; } add(n) { this.s += n; } total() { return this.s; } }",
                    "const n = Number(require('fs').readFileSync(0, 'utf8'));\nconsole.log(n * n);"),
            "java",
            List.of(
                    "import java.util.*;\npublic class Solution { public Object[] add_up(List<Integer> n, String t) {\n"
                            + " int sum = 0; for (int i : n) sum += i; return new Object[] {sum, t + \"!\"}; } }",
                    "class Counter { private int s; Counter(int s) { this.s = s; } void add(int n) { s += n; } int total() { return s; } }",
                    "import java.util.*;\npublic class Main { static int seen = 0; public static void main(String[] a) {\n"
                            + " int n = new Scanner(System.in).nextInt() + seen++; System.out.println(n * n); } }"),
            "cpp",
            List.of(
                    "pair<int, string> add_up(vector<int>& n, const string& t) { int s = 0; for (int i : n) s += i; return {s, t + \"!\"}; }",
                    "class Counter { int s; public: Counter(int s) : s(s) {} void add(int n) { s += n; } int total() const { return s; } };",
                    "#include <iostream>\nint main() { int n; std::cin >> n; std::cout << n * n << std::endl; }"),
            "go",
            List.of(
                    "func add_up(n []int, t string) (int, string) {\n\ts := 0\n\tfor _, i := range n {\n\t\ts += i\n\t}\n\treturn s, t + \"!\"\n}",
                    "package main\ntype Counter struct{ s int }\nfunc NewCounter(s int) *Counter { return &Counter{s} }\n"
                            + "func (c *Counter) Add(n int) { c.s += n }\nfunc (c *Counter) Total() int { return c.s }",
                    "package main\nimport \"fmt\"\nfunc main() {\n\tvar n int\n\tfmt.Scan(&n)\n\tfmt.Println(n * n)\n}"));

    static Stream<String> languages() {
        return Jobs.executor().languages().stream().map(Language::id);
    }

    /** Whatever the suite is for runs here: Python always; the others where the tier lets them. */
    @Test
    void theLanguagesOfThisMachineAreThere() {
        System.out.println("Languages: "
                + Jobs.executor().languages().stream()
                        .map(language -> language.id() + " " + language.version() + " " + language.packages())
                        .toList());
        assertThat(languages()).contains("python", "javascript", "cpp", "go");
        if (Jobs.executor().tier() != Tier.B) {
            assertThat(languages()).contains("java");
        }
    }

    static Stream<Arguments> languagesInTiers() {
        return Jobs.tiers().flatMap(tier -> Jobs.executor(tier).languages().stream()
                .map(language -> Arguments.of(tier, language.id())));
    }

    @ParameterizedTest
    @MethodSource("languagesInTiers")
    void aRightProgramIsAcceptedInEveryStyle(Tier tier, String language) {
        List<String> programs = RIGHT.get(language);
        JobResult function = Jobs.run(tier, language, programs.get(0), FUNCTION);
        assertThat(function.accepted()).as("%s", function).isTrue();
        JobResult type = Jobs.run(tier, language, programs.get(1), CLASS);
        assertThat(type.accepted()).as("%s", type).isTrue();
        JobResult whole = Jobs.run(tier, language, programs.get(2), STDIN);
        assertThat(whole.accepted()).as("%s", whole).isTrue();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatDoesNotCompileIsToldOnce(String language) {
        JobResult result = Jobs.run(language, "this is } not a program", FUNCTION);
        assertThat(Jobs.verdicts(result)).containsOnly("COMPILE_ERROR");
        assertThat(result.compilerMessage()).isNotBlank();
        assertThat(result.tests().getFirst().message()).isEqualTo(result.compilerMessage());
        assertThat(result.tests().getLast().message()).isNull();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aProgramThatEndsBadlyIsARuntimeError(String language) {
        String source =
                switch (language) {
                    case "python" -> "raise SystemExit(3)";
                    case "javascript" -> "process.exit(3)";
                    case "java" -> "class Main { public static void main(String[] a) { System.exit(3); } }";
                    case "go" -> "package main\nimport \"os\"\nfunc main() { os.Exit(3) }";
                    default -> "int main() { return 3; }";
                };
        assertThat(Jobs.verdicts(Jobs.run(language, source, STDIN))).containsOnly("RUNTIME_ERROR");
    }

    @Test
    void aPythonProgramMayCloseItsStandardInput() {
        JobResult result = Jobs.run("python", "n = int(open(0).read())\nprint(n * n)", STDIN);
        assertThat(result.accepted()).as("%s", result).isTrue();
    }

    @Test
    void whatAJavaObjectReturnedIsToldAsItWasThen() {
        JobResult result = Jobs.run("java", """
                import java.util.*;
                class Log {
                    private final List<Integer> all = new ArrayList<>();
                    List<Integer> add(int n) { all.add(n); return all; }
                }""", """
                {"style": "CLASS", "entryPoint": "Log", "limits": {"cpuMillis": 5000, "wallMillis": 20000},
                 "tests": [{"name": "grows", "calls": [{"method": "add", "args": [1], "expected": [1]},
                                                       {"method": "add", "args": [2], "expected": [1, 2]}]}]}""");
        assertThat(result.accepted()).as("%s", result).isTrue();
    }
}
