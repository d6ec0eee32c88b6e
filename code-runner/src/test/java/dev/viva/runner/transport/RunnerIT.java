package dev.viva.runner.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.viva.events.code.CodeRunFinished;
import dev.viva.events.code.CodeRunStarted;
import dev.viva.events.code.CodeTestsFinished;
import dev.viva.platform.event.EventHeaders;
import dev.viva.runner.transport.GradingStandIn.Heard;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service on a real Kafka. */
class RunnerIT {
    private static final String TASK = """
            {"languages": ["python"], "starter": {"python": "def f(x): ..."}, "style": "FUNCTION", "entryPoint": "f",
             "limits": {"cpuMillis": 5000, "wallMillis": 20000},
             "tests": [{"name": "open", "visible": true, "group": "g", "args": [1.0], "expected": 2},
                       {"name": "shown", "visible": true, "args": ["a"]},
                       {"name": "secret", "args": [1947283615], "expected": 1947283616}]}""";

    private static GradingStandIn grading;
    private static RunnerProcess runner;

    @BeforeAll
    static void start() {
        grading = new GradingStandIn();
        runner = RunnerProcess.start(Map.of("VIVA_RUNNER_SLOTS", "1", "VIVA_RUNNER_WARM", "1"));
    }

    @AfterAll
    static void stop() {
        runner.close();
        grading.close();
    }

    @Test
    void aRunIsToldFromItsStartOverEachTestToItsEnd() {
        String run = grading.request(
                3, "python", "def f(x):\n    print(type(x).__name__)\n    return x if x == 'a' else x + 2", TASK, true);
        JsonNode finished = grading.awaitFinished(run).data();
        List<Heard> told = grading.of(run);
        assertThat(told.getFirst().type()).isEqualTo(CodeRunStarted.TYPE);
        assertThat(told.getLast().type()).isEqualTo(CodeRunFinished.TYPE);
        assertThat(told)
                .extracting(event -> event.headers().get(EventHeaders.SEQUENCE))
                .containsExactlyElementsOf(IntStream.rangeClosed(300_001, 300_000 + told.size())
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(told.getLast().headers())
                .containsEntry(EventHeaders.SOURCE, "/viva/code-runner")
                .containsEntry(EventHeaders.SUBJECT, run)
                .containsEntry(EventHeaders.TENANT, GradingStandIn.TENANT)
                .containsEntry(EventHeaders.SPEC_VERSION, "1.0")
                .containsEntry("traceparent", GradingStandIn.TRACEPARENT)
                .hasEntrySatisfying(EventHeaders.ID, id -> assertThat(id).startsWith("evt_"));
        assertThat(finished.path("release").intValue()).isEqualTo(3);
        assertThat(finished.has("fault")).isFalse();
        JsonNode open = finished.path("tests").get(0);
        assertThat(open.path("verdict").asText()).isEqualTo("WRONG_ANSWER");
        assertThat(open.path("comparison").toString())
                .isEqualTo("{\"input\":\"[1.0]\",\"expected\":\"2\",\"got\":\"3.0\"}");
        assertThat(open.path("stdout").asText())
                .as("a float is a float in the box")
                .isEqualTo("float\n");
        JsonNode shown = finished.path("tests").get(1);
        assertThat(shown.path("verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(shown.path("comparison").toString()).isEqualTo("{\"input\":\"[\\\"a\\\"]\",\"got\":\"\\\"a\\\"\"}");
        assertThat(finished.path("tests").get(2).toString())
                .contains("\"verdict\":\"WRONG_ANSWER\"")
                .doesNotContain("194728361", "stdout", "message");
        assertThat(reported(told)).isEqualTo(finished.path("tests"));
    }

    /** The verdicts that were told before the end, each at its place; how many came together depends on the machine. */
    private static JsonNode reported(List<Heard> told) {
        ArrayNode verdicts = JsonNodeFactory.instance.arrayNode();
        for (Heard heard : told.subList(1, told.size() - 1)) {
            assertThat(heard.type()).isEqualTo(CodeTestsFinished.TYPE);
            assertThat(heard.data().path("first").intValue()).isEqualTo(verdicts.size());
            heard.data().path("tests").forEach(verdicts::add);
        }
        return verdicts;
    }

    @Test
    void aTaskThatCannotBeReadIsTheGradersFaultAndEndsTheRun() {
        String run = grading.request("python", "x = 1", "{\"style\": \"FUNCTION\", \"tests\": []}", false);
        JsonNode fault = grading.awaitFinished(run).data().path("fault");
        assertThat(fault.path("owner").asText()).isEqualTo("GRADER");
        assertThat(fault.path("code").asText()).isEqualTo("code-task-unreadable");
        assertThat(fault.path("detail").asText()).contains("entryPoint must be a name");
    }

    @Test
    void workThatIsNoJsonEndsItsRunToo() {
        String run = "run_01jd5vk3m8fyr8b0k6t3w9x2zc";
        grading.send(run, "{\"run\": ");
        assertThat(grading.awaitFinished(run).data().path("fault").path("code").asText())
                .isEqualTo("code-task-unreadable");
    }

    @Test
    void aLanguageThatIsNotHereIsTheInfrastructuresFault() {
        String run = grading.request("cobol", "", TASK, false);
        JsonNode fault = grading.awaitFinished(run).data().path("fault");
        assertThat(fault.path("owner").asText()).isEqualTo("INFRASTRUCTURE");
        assertThat(fault.path("code").asText()).isEqualTo("language-not-here");
    }

    @Test
    void nothingIsTakenBeforeASlotIsFree() {
        String source = "import time\ndef f(x):\n    time.sleep(0.3)\n    return x";
        String first = grading.request("python", source, TASK, false);
        String second = grading.request("python", source, TASK, false);
        JsonNode one = grading.awaitFinished(first).data();
        JsonNode other = grading.awaitFinished(second).data();
        boolean inOrder = one.path("finishedAt")
                        .asText()
                        .compareTo(other.path("finishedAt").asText())
                < 0;
        String end = (inOrder ? one : other).path("finishedAt").asText();
        String start = grading.awaitStarted(inOrder ? second : first)
                .data()
                .path("startedAt")
                .asText();
        assertThat(Instant.parse(start)).isAfterOrEqualTo(Instant.parse(end));
    }

    /** The heap of the service is small: what a program may send back must not fill it. */
    @Test
    void aGreatResultEndsNothingButItself() {
        String task = """
                {"style": "FUNCTION", "entryPoint": "f", "limits": {"memoryMebibytes": 512},
                 "tests": [{"name": "a", "visible": true, "args": []}]}""";
        String run = grading.request("python", "def f():\n    return [{}] * 500000", task, false);
        assertThat(grading.awaitFinished(run)
                        .data()
                        .path("tests")
                        .get(0)
                        .path("verdict")
                        .asText())
                .isIn("ACCEPTED", "OUTPUT_LIMIT");
        String next = grading.request("python", "def f(): return 1", task, false);
        assertThat(grading.awaitFinished(next)
                        .data()
                        .path("tests")
                        .get(0)
                        .path("verdict")
                        .asText())
                .isEqualTo("ACCEPTED");
    }

    /** The classes that go into boxes come from the packaged jar here; tier C starts each box by one of them. */
    @Test
    void tierCAndJavaWorkInThePackagedService() {
        String source = "class Main { public static void main(String[] a) { System.out.print(6 * 7); } }";
        String task = "{\"style\": \"STDIN\", \"tests\": [{\"name\": \"a\", \"stdout\": \"42\"}]}";
        try (RunnerProcess other = RunnerProcess.start(Map.of("VIVA_RUNNER_TIERS", "C", "VIVA_RUNNER_WARM", "0"))) {
            assertThat(other.log()).contains("sandbox tier C");
            String name = grading.awaitAnnouncement(
                            data -> data.path("tier").asText().equals("C"))
                    .data()
                    .path("runner")
                    .asText();
            Await.that("the other runner gets work", () -> {
                String run = grading.request("java", source, task, false);
                JsonNode result = grading.awaitFinished(run).data();
                assertThat(result.path("tests").get(0).path("verdict").asText())
                        .as("%s", result)
                        .isEqualTo("ACCEPTED");
                return result.path("runner").asText().equals(name);
            });
        }
    }

    @Test
    void theRunnerAnnouncesWhatItCanDoAndHealthAndMetricsSayTheSame() throws IOException {
        JsonNode announced = grading.awaitAnnouncement(
                        data -> data.path("slots").intValue() == 1)
                .data();
        assertThat(announced.path("tier").asText()).isIn("A", "B", "C");
        assertThat(announced.path("languages"))
                .extracting(language -> language.path("id").asText())
                .contains("python");
        assertThat(announced.path("runner").asText()).startsWith("code-runner-");
        JsonNode sandbox = runner.readiness("sandbox");
        assertThat(sandbox.path("tier")).isEqualTo(announced.path("tier"));
        assertThat(sandbox.path("languages").asText()).contains("python 3");
        assertThat(runner.get("/q/health/live").statusCode()).isEqualTo(200);
        grading.awaitFinished(grading.request("python", "def f(x): return 2", TASK, false));
        Await.that("the metrics count the run", () -> runner.get("/q/metrics")
                .body()
                .contains("viva_code_runs_seconds_count{end=\"verdicts\",language=\"python\"}"));
        assertThat(runner.get("/q/metrics").body())
                .contains(
                        "viva_runner_slots 1",
                        "viva_runner_sandbox{tier=\"" + announced.path("tier").asText() + "\"}");
    }

    @Test
    void withoutASandboxItLivesAndSaysThatItIsNotReady() {
        try (RunnerProcess refusing = RunnerProcess.start(Map.of("VIVA_RUNNER_TIERS", "D"))) {
            HttpResponse<String> ready = refusing.get("/q/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("\"tier\": \"D\"", "refusedD");
            assertThat(refusing.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(refusing.get("/q/health/started").statusCode()).isEqualTo(200);
            JsonNode announced = grading.awaitAnnouncement(
                            data -> data.path("tier").asText().equals("D"))
                    .data();
            assertThat(announced.path("slots").intValue()).isZero();
            assertThat(announced.path("languages")).isEmpty();
        }
    }
}
