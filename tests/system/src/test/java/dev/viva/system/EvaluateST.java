package dev.viva.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.bench.agreement.Comparison;
import dev.viva.bench.agreement.Evaluate;
import dev.viva.bench.agreement.Figures;
import dev.viva.bench.agreement.GradedAnswer;
import dev.viva.bench.agreement.GradedAnswers;
import dev.viva.bench.agreement.Report;
import dev.viva.testing.client.VivaClient;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./viva evaluate} against a running system, as a process of its own. */
class EvaluateST {
    private static final int PATIENCE_MINUTES = 2;

    private final VivaClient viva = SharedSystem.client();

    @TempDir
    private Path folder;

    private record Ended(int exit, String out, String errors) {}

    @Test
    void theFiguresAreThoseOfTheGradesThatTheApiGives() throws Exception {
        Path file = answers();
        List<Comparison> grades = new ArrayList<>();
        for (GradedAnswer answer : GradedAnswers.read(file)) {
            grades.add(grade(answer));
        }
        Ended evaluate = evaluate("--url", viva.url(), "--key", viva.key(), "--parallel", "3", file.toString());
        assertThat(evaluate.exit()).as(evaluate.errors()).isZero();
        assertThat(evaluate.out()).isEqualTo(report(grades));
        assertThat(evaluate.out()).contains("12 answers to 3 questions", "2-way macro-F1, passed", "3-way macro-F1");
        assertThat(Figures.macroF1(grades, row -> row.said() == GradedAnswer.Label.CORRECT))
                .isGreaterThan(0.7);
    }

    @Test
    void aWrongKeyAndAWrongFileEndWithASentence() throws Exception {
        Ended key = evaluate("--url", viva.url(), "--key", "vk_wrong", answers().toString());
        assertThat(key.exit()).isEqualTo(1);
        assertThat(key.errors()).contains("was not graded: 401");
        Ended file = evaluate(
                "--url",
                viva.url(),
                "--key",
                viva.key(),
                folder.resolve("none.jsonl").toString());
        assertThat(file.exit()).isEqualTo(1);
        assertThat(file.errors()).contains("cannot be read", "none.jsonl");
    }

    private Comparison grade(GradedAnswer answer) {
        JsonPath grade = viva.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "prompt", answer.question(),
                        "modelAnswer", answer.referenceAnswer(),
                        "response", Map.of("text", answer.answer())))
                .post("/v1/grade-previews")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> flags =
                grade.getList("outcomes.findAll { it.kind == 'RED_FLAG' && it.outcome == 'MET' }.criterion");
        return Comparison.of(answer, grade.getDouble("percent"), grade.getBoolean("passed"), !flags.isEmpty());
    }

    private static String report(List<Comparison> grades) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Report.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), "graded-answers.jsonl", grades);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Path answers() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(EvaluateST.class.getResource("/graded-answers.jsonl"))
                .toURI());
    }

    private Ended evaluate(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(Evaluate.class.getName());
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(errors));
        } finally {
            process.destroyForcibly();
        }
    }
}
