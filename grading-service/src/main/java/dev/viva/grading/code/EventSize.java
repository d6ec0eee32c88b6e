package dev.viva.grading.code;

import dev.viva.events.grade.Grade.TestResult;
import dev.viva.platform.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps the verdicts small enough for the event that carries the grade: a program decides how much it prints. */
final class EventSize {
    private static final int ALL_PARTS_BYTES = 600 * 1024;

    private EventSize() {}

    /**
     * The same tests; once their texts fill the share of one of {@code parts} parts, later tests are told without output and
     * comparison.
     */
    static List<TestResult> fitting(List<TestResult> tests, int parts) {
        int left = ALL_PARTS_BYTES / Math.max(1, parts);
        List<TestResult> fitting = new ArrayList<>();
        for (TestResult test : tests) {
            int bytes = EventJson.write(test).getBytes(StandardCharsets.UTF_8).length;
            TestResult told = bytes <= left ? test : withoutTexts(test);
            left = Math.max(0, left - (bytes <= left ? bytes : 0));
            fitting.add(told);
        }
        return fitting;
    }

    private static TestResult withoutTexts(TestResult test) {
        return new TestResult(
                test.name(),
                test.group(),
                test.visible(),
                test.verdict(),
                test.timeMs(),
                test.memoryBytes(),
                CodeTests.cut(test.message(), 200),
                test.cpuMs(),
                test.outputBytes(),
                test.limits(),
                null,
                null,
                null);
    }
}
