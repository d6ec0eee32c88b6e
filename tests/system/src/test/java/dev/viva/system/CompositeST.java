package dev.viva.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.system.client.Await;
import dev.viva.system.client.EventStream;
import dev.viva.system.client.EventStream.SseEvent;
import dev.viva.system.client.GradeAnswer;
import dev.viva.system.client.VivaClient;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Questions with several parts: one grade of all of them, which says of each quotation where it stands. */
class CompositeST {
    private final VivaClient viva = SharedSystem.client();

    @Test
    void aFormulaAndItsReasonAreGradedTogether() {
        String formula = "\\mathrm{softmax}\\left(\\frac{Q K^\\top}{\\sqrt{d_k}}\\right) V";
        String why =
                "The dot product of independent components with unit variance has variance d_k, so dividing by the square root of d_k"
                        + " brings the variance of the scores back to one.";
        GradeAnswer grade = graded(
                "attention-formula",
                Map.of("formula", Map.of("formula", formula), "why", Map.of("text", why)),
                List.of("attempt.submitted", "grade.released"));
        assertThat(grade.json().getList("graders.name")).contains("formula", "text");
        assertThat(parts(grade, "variance-grows")).isNotEmpty().containsOnly("why");
        assertThat(grade.json().getList("outcomes.evidence.flatten().part"))
                .contains("formula", "why")
                .allMatch(Objects::nonNull);
    }

    @Test
    void theGradeOfAProgramAndItsReasonWaitsForTheVerdict() {
        Await.until("Python can be run", () -> viva.request()
                .get("/v1/languages")
                .<List<String>>path("items.id")
                .contains("python"));
        String source = """
                import time
                time.sleep(1)

                def edit_distance(source, target):
                    row = list(range(len(target) + 1))
                    for i, a in enumerate(source, 1):
                        diagonal, row[0] = row[0], i
                        for j, b in enumerate(target, 1):
                            diagonal, row[j] = row[j], min(diagonal + (a != b), row[j] + 1, row[j - 1] + 1)
                    return row[-1]
                """;
        String why = "The table has n times m cells with constant work each, so the time is O(nm).";
        GradeAnswer grade = graded(
                "edit-distance",
                Map.of(
                        "main", Map.of("code", Map.of("language", "python", "source", source)),
                        "complexity", Map.of("text", why)),
                List.of("attempt.submitted", "grade.released"));
        assertThat(grade.json().getList("graders.name")).contains("code", "text");
        assertThat(grade.json().getList("tests.verdict")).isNotEmpty().containsOnly("ACCEPTED");
        assertThat(parts(grade, "quadratic-time")).isNotEmpty().containsOnly("complexity");
    }

    /** Hands in all parts; on the stream nothing comes between submission and grade but news of the queue. */
    private GradeAnswer graded(String question, Map<String, Object> parts, List<String> events) {
        String attempt =
                viva.start(question, "parts-" + UUID.randomUUID(), "en").id();
        viva.request()
                .contentType(ContentType.JSON)
                .body(Map.of("parts", parts))
                .post("/v1/attempts/{id}/submission", attempt)
                .then()
                .statusCode(202);
        try (EventStream stream = EventStream.open(viva.url(), viva.key(), attempt, null)) {
            assertThat(stream.untilEnd().stream().map(SseEvent::name).filter(name -> !name.equals("grading.queued")))
                    .isEqualTo(events);
        }
        return viva.grade(attempt);
    }

    private static List<String> parts(GradeAnswer grade, String criterion) {
        return grade.json().getList("outcomes.find { it.criterion == '" + criterion + "' }.evidence.part");
    }
}
