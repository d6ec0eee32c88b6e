package dev.viva.grading.code;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.grading.grader.CodeResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The tests of a CODE part, as its settings have them: what may be told of each, and what it is worth. */
public record CodeTests(List<Spec> specs) {
    static final String ACCEPTED = "ACCEPTED";
    static final String COMPILE_ERROR = "COMPILE_ERROR";
    /** Not the candidate's fault: never counts against them. */
    static final String INTERNAL_ERROR = "INTERNAL_ERROR";

    private static final int COMPILER_MESSAGE_LIMIT = 8_000;
    private static final int FAULT_MESSAGE_LIMIT = 500;
    private static final String CUT = "\n… (cut)";

    public CodeTests {
        specs = List.copyOf(specs);
    }

    /**
     * One test.
     *
     * @param group the tests that it belongs to, or {@code null}
     * @param visible whether a candidate may see more of it than its verdict
     * @param points what passing it is worth, 1 unless said
     */
    public record Spec(String name, String group, boolean visible, BigDecimal points) {}

    /** Reads the {@code tests} of a part's {@code code} settings. */
    public static CodeTests of(Map<String, Object> code) {
        List<Spec> specs = new ArrayList<>();
        if (code.get("tests") instanceof List<?> tests) {
            for (Object test : tests) {
                specs.add(spec(test instanceof Map<?, ?> settings ? settings : Map.of(), specs.size()));
            }
        }
        return new CodeTests(specs);
    }

    private static Spec spec(Map<?, ?> settings, int index) {
        return new Spec(
                settings.get("name") instanceof String name ? name : "test-" + (index + 1),
                settings.get("group") instanceof String group ? group : null,
                Boolean.TRUE.equals(settings.get("visible")),
                settings.get("points") instanceof Number points ? new BigDecimal(points.toString()) : BigDecimal.ONE);
    }

    /** Whether some test belongs to a group of this name. */
    boolean hasGroup(String name) {
        return specs.stream().anyMatch(spec -> name.equals(spec.group()));
    }

    /**
     * Why a result cannot be judged, if it cannot: the runner said so, or a verdict is missing or is none. None of it is the
     * candidate's fault.
     *
     * @param said the runner's own fault, or {@code null}
     */
    public Optional<Fault> faultOf(CodeResult result, Fault said) {
        if (said != null && said.owner() != Fault.Owner.CANDIDATE) {
            return Optional.of(said);
        }
        if (result.tests().size() != specs.size()) {
            return Optional.of(new Fault(
                    Fault.Owner.INFRASTRUCTURE,
                    "verdicts-missing",
                    "Of " + specs.size() + " tests " + result.tests().size() + " have a verdict."));
        }
        return IntStream.range(0, specs.size())
                .filter(i -> !judged(result.tests().get(i)))
                .boxed()
                .findFirst()
                .map(i -> new Fault(
                        Fault.Owner.INFRASTRUCTURE,
                        "test-not-judged",
                        notJudged(i, result.tests().get(i))));
    }

    private static boolean judged(TestResult test) {
        return test.verdict() != null && !test.verdict().equals(INTERNAL_ERROR);
    }

    /** The candidate may read it. */
    private String notJudged(int index, TestResult test) {
        Spec spec = specs.get(index);
        return spec.visible()
                ? "Test '" + spec.name() + "' could not be judged: " + cut(test.message(), FAULT_MESSAGE_LIMIT)
                : "A hidden test could not be judged.";
    }

    /** What may be told of a result; names, groups and visibility are those of the question, whatever the runner says. */
    public CodeResult told(CodeResult result) {
        List<TestResult> tests = new ArrayList<>();
        for (int i = 0; i < result.tests().size(); i++) {
            told(i, result.tests().get(i)).ifPresent(tests::add);
        }
        return new CodeResult(tests, cut(result.compilerMessage(), COMPILER_MESSAGE_LIMIT));
    }

    /** What may be told of one test; nothing if there is no such test. */
    public Optional<TestResult> told(int index, TestResult test) {
        if (index < 0 || index >= specs.size()) {
            return Optional.empty();
        }
        Spec spec = specs.get(index);
        return Optional.of(new TestResult(
                spec.name(),
                spec.group(),
                spec.visible(),
                test.verdict(),
                test.timeMs(),
                test.memoryBytes(),
                spec.visible() ? test.message() : null,
                test.cpuMs(),
                test.outputBytes(),
                test.limits(),
                spec.visible() ? test.comparison() : null,
                spec.visible() ? test.stdout() : null,
                spec.visible() ? test.stderr() : null));
    }

    static String cut(String text, int limit) {
        if (text == null || text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + CUT;
    }
}
