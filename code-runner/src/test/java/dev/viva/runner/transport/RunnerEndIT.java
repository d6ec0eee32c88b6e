package dev.viva.runner.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.code.CodeRunFinished;
import dev.viva.testing.TestInfra;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a runner goes down, and what it does while the broker is away. */
class RunnerEndIT {
    private static final int TERMINATED = 128 + 15;
    private static final String TASK = """
            {"style": "FUNCTION", "entryPoint": "f", "limits": {"wallMillis": 60000},
             "tests": [{"name": "a", "args": [%s], "expected": 1}]}""";
    private static final String SLEEPS = "import time\ndef f(x):\n    time.sleep(x)\n    return 1";

    @Test
    void onSigtermRunningWorkEndsAndTheRunnerSaysThatItGoes() {
        try (GradingStandIn grading = new GradingStandIn();
                RunnerProcess runner = RunnerProcess.start(Map.of())) {
            String run = grading.request("python", SLEEPS, TASK.formatted("1.5"), false);
            String name = grading.awaitStarted(run).data().path("runner").asText();
            assertThat(runner.terminate()).isEqualTo(TERMINATED);
            assertThat(grading.awaitFinished(run)
                            .data()
                            .path("tests")
                            .get(0)
                            .path("verdict")
                            .asText())
                    .isEqualTo("ACCEPTED");
            grading.awaitAnnouncement(data -> isOf(name, data)
                    && data.path("slots").intValue() == 0
                    && data.path("running").toString().contains(run));
            grading.awaitAnnouncement(data -> isOf(name, data)
                    && data.path("slots").intValue() == 0
                    && data.path("running").isEmpty());
        }
    }

    @Test
    void workThatDoesNotEndInTimeIsGivenUpAndNothingIsToldOfIt() {
        try (GradingStandIn grading = new GradingStandIn();
                RunnerProcess runner = RunnerProcess.start(Map.of("VIVA_DRAIN", "0.2S"))) {
            String run = grading.request("python", SLEEPS, TASK.formatted("50"), false);
            String name = grading.awaitStarted(run).data().path("runner").asText();
            assertThat(runner.terminate()).isEqualTo(TERMINATED);
            grading.awaitAnnouncement(data -> isOf(name, data)
                    && data.path("slots").intValue() == 0
                    && data.path("running").isEmpty());
            assertThat(grading.of(run)).extracting(GradingStandIn.Heard::type).doesNotContain(CodeRunFinished.TYPE);
        }
    }

    @Test
    void aResultWaitsForABrokerThatIsAway() {
        TestInfra infra = TestInfra.shared();
        try (GradingStandIn grading = new GradingStandIn();
                RunnerProcess runner = RunnerProcess.start(Map.of())) {
            String run = grading.request("python", SLEEPS, TASK.formatted("1.5"), false);
            grading.awaitStarted(run);
            infra.killBroker();
            Await.that("the run ends while the broker is away", () -> runner.get("/q/metrics")
                    .body()
                    .contains("viva_code_runs_seconds_count{end=\"verdicts\",language=\"python\"} 1"));
            infra.startBroker();
            assertThat(grading.awaitFinished(run).data().has("fault")).isFalse();
            String next = grading.request("python", SLEEPS, TASK.formatted("0"), false);
            assertThat(grading.awaitFinished(next).data().has("fault")).isFalse();
        }
    }

    private static boolean isOf(String runner, JsonNode data) {
        return data.path("runner").asText().equals(runner);
    }
}
