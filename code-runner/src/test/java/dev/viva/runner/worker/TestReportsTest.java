package dev.viva.runner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.grade.Grade.TestLimits;
import dev.viva.events.grade.Grade.TestResult;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TestReportsTest {
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final TestReports reports = new TestReports((first, tests) ->
            told.add(new Told(first, tests.stream().map(TestResult::name).toList())));

    private record Told(int first, List<String> names) {}

    @Test
    void verdictsOfAMomentAreToldTogether() throws InterruptedException {
        try (reports) {
            reports.add(verdict("a"));
            reports.add(verdict("b"));
            reports.flush();
            reports.add(verdict("c"));
            reports.flush();
        }
        assertThat(told.stream().flatMap(report -> report.names().stream())).containsExactly("a", "b", "c");
        assertThat(told).last().isEqualTo(new Told(2, List.of("c")));
    }

    @Test
    void aVerdictDoesNotWaitForTheNext() throws InterruptedException {
        try (reports) {
            reports.add(verdict("quick"));
            assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo(new Told(0, List.of("quick")));
            reports.add(verdict("slow"));
            assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo(new Told(1, List.of("slow")));
        }
    }

    @Test
    void nothingIsToldWhereNothingHappened() throws InterruptedException {
        try (reports) {
            reports.flush();
        }
        assertThat(told).isEmpty();
    }

    private static TestResult verdict(String name) {
        return new TestResult(
                name, null, true, "ACCEPTED", 1L, 1L, null, 0L, 1L, new TestLimits(1, 1, 1, 1), null, null, null);
    }
}
