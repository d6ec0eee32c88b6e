package dev.viva.grading.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.events.attempt.Response;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code AgreementCheck <file.jsonl>…}: grades answers with a rubric derived from the reference answer and compares with human grades,
 * beside word overlap on the same rows. A row has question, reference_answer, student_answer, and either score (Pearson r, and r
 * within each question) or label_2way (macro-F1, with the threshold that suits each method best on these rows).
 */
public final class AgreementCheck {
    private record Row(String question, double engine, double overlap, double human) {}

    private AgreementCheck() {}

    public static void main(String[] files) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        GradingEngine engine = GradingEngine.load(InstantSource.system());
        for (String file : files) {
            boolean labels = Files.readString(Path.of(file)).contains("label_2way");
            List<Row> rows = rows(engine, Path.of(file));
            out.println(file + ": " + rows.size() + " answers");
            if (labels) {
                report(out, "macro-F1, best threshold", macroF1(rows, true), macroF1(rows, false));
            } else {
                report(out, "Pearson r", pearson(rows, true), pearson(rows, false));
                report(out, "Pearson r within a question", within(rows, true), within(rows, false));
            }
        }
    }

    private static void report(PrintStream out, String what, double engine, double overlap) {
        out.printf(Locale.ROOT, "  %-28s grader %.3f, word overlap %.3f%n", what, engine, overlap);
    }

    private static List<Row> rows(GradingEngine engine, Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Row> rows = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode row = json.readTree(line);
                String reference = row.get("reference_answer").asText();
                String answer = row.get("student_answer").asText();
                double human = row.has("label_2way")
                        ? (row.get("label_2way").asText().equals("correct") ? 1 : 0)
                        : row.get("score").asDouble()
                                / row.get("score_max_observed").asDouble();
                double percent = engine.grade(
                                question(row.get("question").asText(), reference), null, "en", Response.text(answer))
                        .percent()
                        .doubleValue();
                rows.add(new Row(row.get("question_id").asText(), percent, overlap(reference, answer), human));
            }
        }
        return rows;
    }

    private static QuestionDocument question(String prompt, String reference) {
        return new QuestionDocument(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new LocalizedText(prompt, null),
                new LocalizedText(reference, null),
                null,
                null,
                null,
                null);
    }

    private static double overlap(String reference, String answer) {
        Set<String> wanted = words(reference);
        Set<String> said = words(answer);
        long found = wanted.stream().filter(said::contains).count();
        return wanted.isEmpty() ? 0 : 100.0 * found / wanted.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\W+", -1)));
    }

    private static double value(Row row, boolean engine) {
        return engine ? row.engine() : row.overlap();
    }

    private static double pearson(List<Row> rows, boolean engine) {
        double meanX =
                rows.stream().mapToDouble(row -> value(row, engine)).average().orElse(0);
        double meanY = rows.stream().mapToDouble(Row::human).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (Row row : rows) {
            double x = value(row, engine) - meanX;
            double y = row.human() - meanY;
            xy += x * y;
            xx += x * x;
            yy += y * y;
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }

    /** The mean of r over the questions with at least ten answers, weighted by their number. */
    private static double within(List<Row> rows, boolean engine) {
        double sum = 0;
        int count = 0;
        for (String question : rows.stream().map(Row::question).distinct().toList()) {
            List<Row> own =
                    rows.stream().filter(row -> row.question().equals(question)).toList();
            if (own.size() >= 10) {
                sum += pearson(own, engine) * own.size();
                count += own.size();
            }
        }
        return sum / count;
    }

    private static double macroF1(List<Row> rows, boolean engine) {
        double best = 0;
        for (int threshold = 1; threshold <= 100; threshold++) {
            int[][] table = new int[2][2];
            for (Row row : rows) {
                table[(int) row.human()][value(row, engine) >= threshold ? 1 : 0]++;
            }
            best = Math.max(best, (f1(table, 0) + f1(table, 1)) / 2);
        }
        return best;
    }

    private static double f1(int[][] table, int label) {
        int hits = table[label][label];
        int wrong = table[label][1 - label] + table[1 - label][label];
        return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + wrong);
    }
}
