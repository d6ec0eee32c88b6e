package dev.viva.runner.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.code.CodeRunFinished;
import dev.viva.events.grade.Grade.Comparison;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.platform.event.EventJson;
import dev.viva.runner.job.CodeTest;
import dev.viva.runner.job.Limits;
import dev.viva.runner.job.Used;
import dev.viva.runner.job.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final int EVENT_BYTES = 1024 * 1024;

    /** The most tests that a question may have, with the longest names, each as talkative as it may be. */
    @Test
    void allResultsTogetherFitIntoAnEventWhateverIsPrinted() {
        Results results = new Results(new Limits(60_000, 120_000, 4_096, 1_024));
        String flood = "\u0001\"ж".repeat(300_000);
        Used used = new Used(120_000, 60_000, 1L << 40, 2L << 20);
        List<TestResult> all = IntStream.range(0, 500)
                .mapToObj(i -> results.of(
                        test("n".repeat(76) + i, true),
                        Verdict.MEMORY_LIMIT,
                        used,
                        flood,
                        new Comparison(flood, flood, flood),
                        flood,
                        flood))
                .toList();
        String event = EventJson.write(new CodeRunFinished(
                "run_01jd5vk3m8fyr8b0k6t3w9x2zc",
                1,
                "code-runner-00000000",
                all,
                Results.compilerMessage(flood),
                null,
                Instant.now()));
        assertThat(event.getBytes(StandardCharsets.UTF_8).length).isLessThan(EVENT_BYTES);
        assertThat(all.getFirst().comparison().got()).endsWith("[truncated]").hasSizeGreaterThan(1_000);
        assertThat(all.getLast().stdout()).isEqualTo("\n… [truncated]");
    }

    @Test
    void aHiddenTestTellsItsFiguresOnly() {
        TestResult hidden = new Results(Limits.DEFAULT)
                .of(
                        test("secret", false),
                        Verdict.WRONG_ANSWER,
                        new Used(1, 2, 3, 4),
                        "why",
                        new Comparison("in", "wanted", "got"),
                        "out",
                        "err");
        assertThat(hidden)
                .isEqualTo(new TestResult(
                        "secret",
                        "g".repeat(80),
                        false,
                        "WRONG_ANSWER",
                        1L,
                        3L,
                        null,
                        2L,
                        4L,
                        Limits.DEFAULT.told(),
                        null,
                        null,
                        null));
    }

    private static CodeTest test(String name, boolean visible) {
        return new CodeTest(name, "g".repeat(80), visible, null, null, null, null, null, null, null, null, null);
    }
}
