package dev.viva.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.system.client.VivaClient;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * HumanEval through the API: each of its 164 reference solutions is accepted, each wrong solution refused.
 *
 * <p>Its tests are Python assertions, many of them no plain equality. So the reference solution first runs under a recorder, itself a
 * code run, and its calls become arguments and expected values. Some 500 runs: no part of the suite, {@code ./viva humaneval} runs it.
 */
class HumanEvalCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 4;

    /** The slowest task calls its reference solution for a minute and more on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int PROGRESS_EVERY = 10;
    /** What a run without a grade may have at most, and how long all its tests may take together. */
    private static final int MOST_TESTS = 100;

    private static final int MOST_MILLIS = 600_000;
    private static final String RECORDER = """

            import copy as _copy, json as _json
            def record():
                calls = []
                real = globals()['%s']
                def recorder(*args, **kwargs):
                    before = _copy.deepcopy(args)
                    result = real(*args, **kwargs)
                    calls.append([list(before), result])
                    return result
                check(recorder)
                print(_json.dumps(calls))
            """;

    private final VivaClient client = SharedSystem.client();

    @Test
    void referenceSolutionsAreAcceptedAndWrongOnesRefused() throws Exception {
        List<Future<List<String>>> tasks = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (JsonNode task : tasks()) {
                tasks.add(threads.submit(() -> {
                    List<String> mistakes = mistakes(task);
                    mistakes.forEach(System.out::println);
                    int count = done.incrementAndGet();
                    if (count % PROGRESS_EVERY == 0) {
                        System.out.println("HumanEval: " + count + " tasks done");
                    }
                    return mistakes;
                }));
            }
        }
        assertThat(tasks).hasSize(164);
        List<String> mistakes = new ArrayList<>();
        for (Future<List<String>> task : tasks) {
            mistakes.addAll(task.get());
        }
        assertThat(mistakes).isEmpty();
    }

    private List<String> mistakes(JsonNode task) throws IOException {
        String id = task.get("id").textValue();
        List<String> mistakes = new ArrayList<>();
        ObjectNode code = recorded(task);
        if (code.get("tests").isEmpty()) {
            return List.of(id + ": no call was recorded");
        }
        if (!accepted(run(task.get("reference").textValue(), code))) {
            mistakes.add(id + ": the reference solution is refused");
        }
        for (JsonNode wrong : task.get("wrong")) {
            if (accepted(run(wrong.textValue(), code))) {
                mistakes.add(id + ": a wrong solution is accepted");
            }
        }
        return mistakes;
    }

    /** The task's assertions as tests: what the reference solution was called with, and what it returned. */
    private ObjectNode recorded(JsonNode task) throws IOException {
        String entryPoint = task.get("entryPoint").textValue();
        ObjectNode recording = JSON.createObjectNode().put("style", "FUNCTION").put("entryPoint", "record");
        recording
                .putObject("limits")
                .put("cpuMillis", 20_000)
                .put("wallMillis", 60_000)
                .put("outputKibibytes", 512);
        recording
                .putArray("tests")
                .addObject()
                .put("name", "record")
                .put("visible", true)
                .putArray("args");
        JsonNode recorded = run(
                task.get("reference").textValue() + "\n" + task.get("tests").textValue()
                        + RECORDER.formatted(entryPoint),
                recording);
        JsonNode calls = JSON.readTree(recorded.at("/tests/0/stdout").textValue());

        ObjectNode code = JSON.createObjectNode().put("style", "FUNCTION").put("entryPoint", entryPoint);
        int count = Math.min(calls.size(), MOST_TESTS);
        code.putObject("limits")
                .put("cpuMillis", 5_000)
                .put("wallMillis", Math.min(15_000, MOST_MILLIS / Math.max(1, count)));
        code.putObject("checker").put("kind", "FLOAT").put("absolute", 1e-6).put("relative", 1e-6);
        ArrayNode tests = code.putArray("tests");
        for (int i = 0; i < count; i++) {
            JsonNode call = calls.get(i);
            ObjectNode test = tests.addObject().put("name", "call-" + tests.size());
            test.set("args", call.get(0));
            test.set("expected", call.get(1));
        }
        return code;
    }

    private JsonNode run(String source, ObjectNode code) throws IOException {
        ObjectNode draft = JSON.createObjectNode().put("language", "python").put("source", source);
        draft.set("code", code);
        Response begun = client.request()
                .contentType(ContentType.JSON)
                .body(draft.toString())
                .post("/v1/code-runs");
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        JsonNode ended =
                JSON.readTree(client.endOfRun(begun.path("id"), PATIENCE).asString());
        assertThat(ended.get("state").textValue()).as(ended.toString()).isEqualTo("DONE");
        return ended;
    }

    private static boolean accepted(JsonNode run) {
        List<String> verdicts = new ArrayList<>();
        run.get("tests").forEach(test -> verdicts.add(test.get("verdict").textValue()));
        return !verdicts.isEmpty() && verdicts.stream().allMatch("ACCEPTED"::equals);
    }

    private static List<JsonNode> tasks() throws IOException {
        List<JsonNode> tasks = new ArrayList<>();
        try (InputStream file = HumanEvalCheck.class.getResourceAsStream("/humaneval/tasks.jsonl")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank()) {
                    tasks.add(JSON.readTree(line));
                }
            }
        }
        return tasks;
    }
}
