package dev.viva.events.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.grade.Grade.Comparison;
import dev.viva.events.grade.Grade.TestLimits;
import dev.viva.events.grade.Grade.TestResult;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateGradesTest {
    private static final TestLimits LIMITS = new TestLimits(2_000, 5_000, 256, 64);

    @Test
    void ofAHiddenTestOnlyNameGroupVerdictAndFiguresAreLeft() {
        Grade grade = grade(List.of(result("open", true), result("covered", false)));

        Grade shown = CandidateGrades.shown(grade);

        assertThat(shown.tests().getFirst()).isEqualTo(grade.tests().getFirst());
        assertThat(shown.tests().getLast())
                .isEqualTo(new TestResult(
                        "covered", "edge", false, "WRONG_ANSWER", 12L, 34L, null, 56L, 78L, LIMITS, null, null, null));
        assertThat(shown).usingRecursiveComparison().ignoringFields("tests").isEqualTo(grade);
    }

    @Test
    void aGradeWithoutTestsIsShownAsItIs() {
        Grade grade = grade(null);

        assertThat(CandidateGrades.shown(grade)).isSameAs(grade);
    }

    private static TestResult result(String name, boolean visible) {
        return new TestResult(
                name,
                "edge",
                visible,
                "WRONG_ANSWER",
                12L,
                34L,
                "message",
                56L,
                78L,
                LIMITS,
                new Comparison("1", "2", "3"),
                "out",
                "err");
    }

    private static Grade grade(List<TestResult> tests) {
        return new Grade(
                "grd_1",
                "att_1",
                "qst_1",
                1,
                List.of(new Grade.GraderName("code", "1")),
                BigDecimal.ONE,
                BigDecimal.TEN,
                BigDecimal.TEN,
                false,
                BigDecimal.ONE,
                false,
                List.of(),
                tests,
                List.of(),
                new Grade.Fault(Grade.Fault.Owner.CANDIDATE, "compile-error", "line 1"),
                "grd_0",
                null);
    }
}
