package dev.viva.grading.code;

import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.grading.grader.CodeResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the tests of one criterion came to.
 *
 * @param firstFailed the first failed test of which most may be told: a visible one, else a hidden one
 */
record Measure(int passed, int tests, BigDecimal earned, BigDecimal points, Optional<TestResult> firstFailed) {
    private static final int FRACTION_PLACES = 12;

    static Measure of(CodeTests tests, CodeResult result, String criterion) {
        boolean grouped = tests.hasGroup(criterion);
        int passed = 0;
        int count = 0;
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal points = BigDecimal.ZERO;
        List<TestResult> failed = new ArrayList<>();
        for (int i = 0; i < tests.specs().size(); i++) {
            CodeTests.Spec spec = tests.specs().get(i);
            if (grouped && !criterion.equals(spec.group())) {
                continue;
            }
            count++;
            points = points.add(spec.points());
            TestResult test = result.tests().get(i);
            if (CodeTests.ACCEPTED.equals(test.verdict())) {
                passed++;
                earned = earned.add(spec.points());
            } else {
                failed.add(test);
            }
        }
        Optional<TestResult> first = failed.stream()
                .filter(TestResult::visible)
                .findFirst()
                .or(() -> failed.stream().findFirst());
        return new Measure(passed, count, earned, points, first);
    }

    /**
     * The share of the points, 0 to 1. Rounded up at the last place, so that what is exactly a half of a hundredth of a point stays a
     * half and is not rounded down; tests without points count as one each.
     */
    BigDecimal fraction() {
        if (points.signum() == 0) {
            return passed == tests ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return earned.divide(points, FRACTION_PLACES, RoundingMode.CEILING);
    }

    Outcome outcome() {
        if (passed == tests) {
            return Outcome.MET;
        }
        return fraction().signum() == 0 ? Outcome.MISSED : Outcome.PARTLY;
    }
}
