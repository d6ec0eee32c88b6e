package dev.viva.events.grade;

import dev.viva.events.grade.Grade.TestResult;
import java.util.List;

/** What a candidate sees of a grade, whichever service shows it: of a hidden test nothing that gives its input or expectation away. */
public final class CandidateGrades {
    private CandidateGrades() {}

    /** The grade with the results of its hidden tests cut down to name, group, verdict and figures. */
    public static Grade shown(Grade grade) {
        return grade.tests() == null ? grade : withTests(grade, shown(grade.tests()));
    }

    /** The results, each as it may be seen. */
    public static List<TestResult> shown(List<TestResult> tests) {
        return tests.stream().map(CandidateGrades::shown).toList();
    }

    private static TestResult shown(TestResult test) {
        return test.visible()
                ? test
                : new TestResult(
                        test.name(),
                        test.group(),
                        false,
                        test.verdict(),
                        test.timeMs(),
                        test.memoryBytes(),
                        null,
                        test.cpuMs(),
                        test.outputBytes(),
                        test.limits(),
                        null,
                        null,
                        null);
    }

    private static Grade withTests(Grade grade, List<TestResult> tests) {
        return new Grade(
                grade.id(),
                grade.attempt(),
                grade.question(),
                grade.questionVersion(),
                grade.graders(),
                grade.score(),
                grade.maxScore(),
                grade.percent(),
                grade.passed(),
                grade.confidence(),
                grade.provisional(),
                grade.outcomes(),
                tests,
                grade.improvements(),
                grade.fault(),
                grade.supersedes(),
                grade.gradedAt());
    }
}
