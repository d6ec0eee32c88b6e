package dev.viva.local.command;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.local.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Answers questions of the bank as a candidate would, through the public API alone, and shows the grades. */
public final class Demo {
    private final Api api;
    private final Console console;

    public Demo(String url, String key, Console console) {
        this.api = new Api(url, key);
        this.console = console;
    }

    /** One answer: a text, or a program in a programming language. */
    private record Try(String question, String language, String text, Program code) {
        private record Program(String language, String source) {}

        Map<String, Object> response() {
            return code == null ? Map.of("text", text) : Map.of("code", code);
        }
    }

    /** Fails if an answer is not graded. */
    public void run() throws IOException {
        for (Try answer : tries()) {
            if (answer.code() != null && !canRun(answer.code().language())) {
                console.line(
                        Console.Tone.QUIET,
                        "\nNo " + answer.code().language()
                                + " program can be run here: ./viva doctor says what is missing.");
                continue;
            }
            JsonNode attempt = started(answer);
            String id = attempt.path("id").asText();
            long millis = submitAndAwaitGrade(id, answer.response());
            Api.Answer grade = api.get("/v1/attempts/" + id + "/grade");
            if (!grade.isSuccess()) {
                throw new Fault("The grade of " + id + " cannot be read: " + grade.problem());
            }
            GradePrint print = new GradePrint(console, answer.language());
            print.question(attempt.path("question"));
            if (answer.code() == null) {
                print.text(answer.text());
            } else {
                print.program(answer.code().source());
            }
            print.grade(grade.json(), millis);
        }
    }

    private boolean canRun(String language) {
        Api.Answer languages = api.get("/v1/languages");
        return languages.isSuccess()
                && languages.json().path("items").findValuesAsText("id").contains(language);
    }

    private JsonNode started(Try answer) {
        Api.Answer attempt = api.post(
                "/v1/attempts",
                Map.of("question", answer.question(), "candidate", "demo", "language", answer.language()));
        if (!attempt.isSuccess()) {
            throw new Fault("The question " + answer.question() + " cannot be answered: " + attempt.problem());
        }
        return attempt.json();
    }

    /** The stream is opened first, so that no event can be missed. */
    private long submitAndAwaitGrade(String attempt, Map<String, Object> response) throws IOException {
        try (InputStream events = api.events("/v1/attempts/" + attempt + "/events");
                BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            long begun = System.nanoTime();
            Api.Answer submitted = api.post("/v1/attempts/" + attempt + "/submission", response);
            if (submitted.status() != 202) {
                throw new Fault("The answer was not accepted: " + submitted.problem());
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:") && line.endsWith("grade.released")) {
                    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
                }
            }
        }
        throw new Fault("The event stream of " + attempt + " ended without a grade.");
    }

    private static List<Try> tries() throws IOException {
        try (InputStream file = Demo.class.getResourceAsStream("demo.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<List<Try>>() {});
        }
    }
}
