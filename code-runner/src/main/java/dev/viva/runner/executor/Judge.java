package dev.viva.runner.executor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.runner.check.Comparison;
import dev.viva.runner.executor.CustomChecker.CheckerFailed;
import dev.viva.runner.executor.Outcome.How;
import dev.viva.runner.job.Call;
import dev.viva.runner.job.CheckerSpec;
import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.CodeTest;
import dev.viva.runner.job.Style;
import dev.viva.runner.job.Used;
import dev.viva.runner.job.Verdict;
import dev.viva.runner.language.Languages;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Turns what happened in a box into the verdict of a test. Expectations are known here and in a custom checker's box only. */
final class Judge implements AutoCloseable {
    private final CodeTask task;
    private final WarmPool pool;
    private final Languages languages;
    private final Results results;
    private final Map<CheckerSpec, CustomChecker> checkers = new HashMap<>();

    Judge(CodeTask task, WarmPool pool, Languages languages) {
        this.task = task;
        this.pool = pool;
        this.languages = languages;
        this.results = new Results(task.limits());
    }

    TestResult judge(CodeTest test, Outcome outcome) throws IOException, InterruptedException, CheckerFailed {
        Verdict verdict =
                switch (outcome.how()) {
                    case VALUE -> accepts(test, outcome) ? Verdict.ACCEPTED : Verdict.WRONG_ANSWER;
                    case COMPILE_ERROR -> Verdict.COMPILE_ERROR;
                    case RUNTIME_ERROR -> Verdict.RUNTIME_ERROR;
                    case WALL_TIME, CPU_TIME -> Verdict.TIME_LIMIT;
                    case MEMORY -> Verdict.MEMORY_LIMIT;
                    case OUTPUT -> Verdict.OUTPUT_LIMIT;
                };
        String message = verdict == Verdict.WRONG_ANSWER ? "the result is not what was expected" : outcome.message();
        return results.of(
                test,
                verdict,
                outcome.used(),
                message,
                comparison(test, verdict, outcome),
                outcome.stdout(),
                outcome.stderr());
    }

    /** For a test that has ended before it began, by no fault of the program. */
    TestResult internalError(CodeTest test) {
        return results.of(test, Verdict.INTERNAL_ERROR, Used.NOTHING, null, null, null, null);
    }

    private Grade.Comparison comparison(CodeTest test, Verdict verdict, Outcome outcome) {
        boolean nothingExpected = expectsNothing(test);
        if (!test.visible() || verdict == Verdict.COMPILE_ERROR || (verdict == Verdict.ACCEPTED && !nothingExpected)) {
            return null;
        }
        return new Grade.Comparison(
                input(test),
                nothingExpected ? null : text(expected(test)),
                outcome.how() == How.VALUE ? text(got(outcome)) : null);
    }

    /** What a person would call the input: the arguments alone where there is nothing else. */
    private String input(CodeTest test) {
        JsonNode input = Session.input(task, test);
        return switch (task.style()) {
            case STDIN -> input.path("stdin").textValue();
            case FUNCTION -> input.has("kwargs") ? Json.text(input) : Json.text(input.withArray("/args"));
            case CLASS -> Json.text(input);
        };
    }

    private String text(JsonNode value) {
        return task.style() == Style.STDIN ? value.textValue() : Json.text(value);
    }

    private boolean accepts(CodeTest test, Outcome outcome) throws IOException, InterruptedException, CheckerFailed {
        CheckerSpec checker = task.checkerOf(test);
        if (checker.kind() == CheckerSpec.Kind.CUSTOM) {
            return custom(checker).check(Session.input(task, test), expected(test), got(outcome));
        }
        if (expectsNothing(test)) {
            return true;
        }
        return switch (task.style()) {
            case STDIN -> Comparison.of(checker, test.stdout(), outcome.exactStdout());
            case FUNCTION -> Comparison.of(forSets(checker), test.expected(), present(outcome.value()));
            case CLASS -> acceptsCalls(test, outcome, checker);
        };
    }

    private boolean expectsNothing(CodeTest test) {
        return switch (task.style()) {
            case STDIN -> test.stdout() == null;
            case FUNCTION -> test.expected() == null;
            case CLASS -> test.calls().stream().allMatch(call -> call.expected() == null);
        };
    }

    private static boolean acceptsCalls(CodeTest test, Outcome outcome, CheckerSpec checker) {
        JsonNode results = present(outcome.value());
        if (!results.isArray() || results.size() != test.calls().size()) {
            return false;
        }
        for (int i = 0; i < results.size(); i++) {
            JsonNode expected = test.calls().get(i).expected();
            if (expected != null && !Comparison.of(checker, expected, results.get(i))) {
                return false;
            }
        }
        return true;
    }

    private CheckerSpec forSets(CheckerSpec checker) {
        return checker.kind() == CheckerSpec.Kind.EXACT && task.signature().returnsSet()
                ? new CheckerSpec(CheckerSpec.Kind.UNORDERED, null, null, null, null)
                : checker;
    }

    private CustomChecker custom(CheckerSpec spec) throws IOException, InterruptedException, CheckerFailed {
        CustomChecker checker = checkers.get(spec);
        if (checker == null) {
            checker = CustomChecker.start(
                    pool,
                    languages.find(spec.language()).orElseThrow(() -> new Executor.UnknownLanguage(spec.language())),
                    spec);
            checkers.put(spec, checker);
        }
        return checker;
    }

    private JsonNode expected(CodeTest test) {
        return switch (task.style()) {
            case FUNCTION -> present(test.expected());
            case STDIN -> TextNode.valueOf(test.stdout() == null ? "" : test.stdout());
            case CLASS -> {
                ArrayNode values = Json.MAPPER.createArrayNode();
                test.calls().stream().map(Call::expected).map(Judge::present).forEach(values::add);
                yield values;
            }
        };
    }

    private JsonNode got(Outcome outcome) {
        return task.style() == Style.STDIN ? TextNode.valueOf(outcome.stdout()) : present(outcome.value());
    }

    private static JsonNode present(JsonNode value) {
        return value == null ? NullNode.getInstance() : value;
    }

    @Override
    public void close() {
        checkers.values().forEach(CustomChecker::close);
    }
}
