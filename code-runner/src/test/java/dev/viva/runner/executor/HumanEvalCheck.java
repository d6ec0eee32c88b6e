package dev.viva.runner.executor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.JobResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A development check on HumanEval (MIT licence, not in this repository): {@code mvn -pl code-runner test -Dtest=HumanEvalCheck
 * -Dviva.humaneval=FILE} with one task a line; not part of the suite. The
 * reference solution runs under a recorder in a box; its calls become arguments and expected values. Then the reference must be
 * accepted and each wrong solution refused.
 */
class HumanEvalCheck {
    private static final String RECORDER = """

            import copy as _copy, json as _json
            def record(ignored):
                calls = []
                real = globals()[ENTRY]
                def recorder(*args, **kwargs):
                    before = _copy.deepcopy(args)
                    result = real(*args, **kwargs)
                    calls.append([list(before), result])
                    return result
                try:
                    check(recorder)
                except AssertionError:
                    calls = []
                print(_json.dumps(calls))
            """;

    @Test
    void referenceSolutionsAreAcceptedAndWrongOnesRefused() throws Exception {
        List<String> wrongs = new ArrayList<>();
        int tasks = 0;
        int refused = 0;
        int accepted = 0;
        for (String line : Files.readAllLines(Path.of(System.getProperty("viva.humaneval")))) {
            JsonNode entry = Json.MAPPER.readTree(line);
            String id = entry.path("task_id").asText();
            CodeTask task = task(entry);
            if (task.tests().isEmpty()) {
                wrongs.add(id + ": no calls were recorded");
                continue;
            }
            tasks++;
            JobResult right =
                    Jobs.run("python", entry.path("reference_solution").asText(), task);
            if (!right.accepted()) {
                wrongs.add(id + ": the reference is refused: " + Jobs.verdicts(right));
            }
            for (JsonNode wrong : entry.path("wrong_solutions")) {
                if (Jobs.run("python", wrong.path("code").asText(), task).accepted()) {
                    accepted++;
                    wrongs.add(id + ": a wrong solution is accepted");
                } else {
                    refused++;
                }
            }
        }
        System.out.printf(
                "HumanEval: %d tasks, %d wrong solutions refused, %d accepted%n%s%n", tasks, refused, accepted, wrongs);
        assertThat(wrongs).isEmpty();
    }

    private static CodeTask task(JsonNode entry) throws Exception {
        String name = entry.path("entry_point").asText();
        String tests = entry.path("tests").asText();
        CodeTask recording = Jobs.task("""
                {"style": "FUNCTION", "entryPoint": "record", "limits": {"cpuMillis": 20000, "wallMillis": 60000, "outputKibibytes": 1024},
                 "tests": [{"name": "record", "visible": true, "args": [0], "expected": "unknown"}]}""");
        String source =
                entry.path("reference_solution").asText() + "\n" + tests + RECORDER.replace("ENTRY", "'" + name + "'");
        JobResult recorded = Jobs.run("python", source, recording);
        JsonNode calls = Json.MAPPER.readTree(recorded.tests().getFirst().stdout());
        ObjectNode task = Json.MAPPER.createObjectNode();
        task.put("style", "FUNCTION");
        task.put("entryPoint", name);
        task.withObject("/limits").put("cpuMillis", 5_000).put("wallMillis", 15_000);
        task.withObject("/checker").put("kind", "FLOAT").put("absolute", 1e-6).put("relative", 1e-6);
        ArrayNode list = task.putArray("tests");
        for (int i = 0; calls != null && i < calls.size(); i++) {
            list.addObject()
                    .put("name", "call-" + i)
                    .<ObjectNode>set("args", calls.get(i).get(0))
                    .set("expected", calls.get(i).get(1));
        }
        return Json.MAPPER.treeToValue(task, CodeTask.class);
    }
}
