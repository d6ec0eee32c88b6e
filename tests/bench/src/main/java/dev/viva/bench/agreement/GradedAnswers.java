package dev.viva.bench.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.bench.agreement.GradedAnswer.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a file of graded answers: one JSON object a line with {@code question}, {@code reference_answer}, {@code student_answer}, and
 * either {@code score} with {@code score_max_observed} (1 if left out), or {@code label_3way}, {@code label_2way} or {@code label}.
 */
public final class GradedAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String file;
    private int line;

    private GradedAnswers(String file) {
        this.file = file;
    }

    /**
     * Reads all lines; empty ones are passed over.
     *
     * @throws BadLine if a line is no graded answer, or if some have scores and others labels
     */
    public static List<GradedAnswer> read(Path file) throws IOException {
        return read(file.getFileName().toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    static List<GradedAnswer> read(String file, List<String> lines) {
        GradedAnswers reader = new GradedAnswers(file);
        List<GradedAnswer> answers = new ArrayList<>();
        for (String text : lines) {
            reader.line++;
            if (!text.isBlank()) {
                answers.add(reader.answer(text));
                if ((answers.getFirst().score() == null) != (answers.getLast().score() == null)) {
                    throw reader.bad("scores and labels cannot be mixed in one file.");
                }
            }
        }
        if (answers.isEmpty()) {
            throw new BadLine(file, 1, "there is no graded answer in the file.");
        }
        return answers;
    }

    private GradedAnswer answer(String text) {
        JsonNode row;
        try {
            row = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw bad("this is not JSON: " + e.getOriginalMessage());
        }
        if (!row.isObject()) {
            throw bad("this is not a JSON object.");
        }
        String question = text(row, "question");
        JsonNode id = row.path("question_id");
        Label label = label(row);
        return new GradedAnswer(
                id.isValueNode() && !id.isNull() ? id.asText() : question,
                question,
                text(row, "reference_answer"),
                text(row, "student_answer"),
                label == null ? score(row) : null,
                label,
                row.hasNonNull("split") ? row.get("split").asText() : null);
    }

    private String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.isTextual()) {
            throw bad("the text '" + field + "' is missing.");
        }
        return value.asText();
    }

    private Label label(JsonNode row) {
        for (String field : List.of("label_3way", "label_2way", "label")) {
            if (row.hasNonNull(field)) {
                try {
                    return Label.valueOf(row.get(field).asText().toUpperCase(Locale.ROOT));
                } catch (IllegalArgumentException e) {
                    throw bad("'" + field + "' has to be correct, incorrect or contradictory, and is '"
                            + row.get(field).asText() + "'.");
                }
            }
        }
        return null;
    }

    private double score(JsonNode row) {
        JsonNode score = row.path("score");
        if (!score.isNumber()) {
            throw bad("there is neither a number 'score' nor a label.");
        }
        double most = row.path("score_max_observed").asDouble(1);
        double share = score.asDouble() / most;
        if (!(most > 0) || !(share >= 0 && share <= 1)) {
            throw bad("the score " + score + " is not between 0 and 'score_max_observed', " + most + ".");
        }
        return share;
    }

    private BadLine bad(String fault) {
        return new BadLine(file, line, fault);
    }
}
