package dev.viva.grading.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.grade.Grade.Comparison;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.grading.grader.CodeResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeTestsTest {
    private static final CodeTests TESTS = CodeTests.of(Map.of(
            "tests", List.of(Map.of("name", "shown", "visible", true), Map.of("name", "hidden", "group", "large"))));

    @Test
    void ofAHiddenTestOnlyVerdictAndFiguresAreKeptWhateverTheRunnerSends() {
        CodeResult told = TESTS.told(new CodeResult(List.of(full("x", "ACCEPTED"), full("y", "WRONG_ANSWER")), null));
        TestResult shown = told.tests().getFirst();
        assertThat(shown.name()).isEqualTo("shown");
        assertThat(shown.comparison()).isNotNull();
        assertThat(shown.stdout()).isEqualTo("out");
        TestResult hidden = told.tests().getLast();
        assertThat(hidden.name()).isEqualTo("hidden");
        assertThat(hidden.group()).isEqualTo("large");
        assertThat(hidden.visible()).isFalse();
        assertThat(hidden.verdict()).isEqualTo("WRONG_ANSWER");
        assertThat(hidden.timeMs()).isEqualTo(5);
        assertThat(hidden.message()).isNull();
        assertThat(hidden.comparison()).isNull();
        assertThat(hidden.stdout()).isNull();
        assertThat(hidden.stderr()).isNull();
    }

    @Test
    void aVerdictThatIsMissingOrNoneIsNobodysAnswer() {
        assertThat(TESTS.faultOf(new CodeResult(List.of(full("x", "ACCEPTED")), null), null))
                .map(Fault::code)
                .contains("verdicts-missing");
        assertThat(TESTS.faultOf(
                        new CodeResult(List.of(full("x", "ACCEPTED"), full("y", "INTERNAL_ERROR")), null), null))
                .contains(
                        new Fault(Fault.Owner.INFRASTRUCTURE, "test-not-judged", "A hidden test could not be judged."));
    }

    @Test
    void aFaultOfTheCandidateIsAResult() {
        CodeResult refused = new CodeResult(List.of(full("x", "COMPILE_ERROR"), full("y", "COMPILE_ERROR")), "line 1");
        assertThat(TESTS.faultOf(refused, new Fault(Fault.Owner.CANDIDATE, "compile-error", "line 1")))
                .isEmpty();
        Fault ours = new Fault(Fault.Owner.INFRASTRUCTURE, "sandbox-failed", "why");
        assertThat(TESTS.faultOf(refused, ours)).contains(ours);
    }

    @Test
    void aLongMessageOfACompilerIsCutWithAMark() {
        CodeResult told = TESTS.told(new CodeResult(List.of(), "e".repeat(100_000)));
        assertThat(told.compilerMessage()).hasSizeLessThan(9_000).endsWith("(cut)");
    }

    private static TestResult full(String name, String verdict) {
        return new TestResult(
                name,
                null,
                true,
                verdict,
                5L,
                6L,
                "message",
                7L,
                8L,
                null,
                new Comparison("in", "expected", "got"),
                "out",
                "err");
    }
}
