package dev.viva.attempt.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Practice;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class ExportIT {
    private static final String EXPORT = "/v1/candidates/{candidate}/export";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final Practice ann = new Practice(tenant, "ann ä + b");
    private QuestionVersionState question;

    @BeforeEach
    void publish() {
        question = Practice.question("exported", "dl/" + UUID.randomUUID(), "in-depth", "one");
    }

    @Test
    void allOfACandidateComesAsFilesThatTheManifestCountsAndNothingOfOthers() throws Exception {
        Grade grade = ann.graded(question, 40, Map.of("one", Outcome.MISSED));
        new Practice(tenant, "bob").graded(question, 70, Map.of("one", Outcome.MET));

        Map<String, String> files = files(Callers.candidate(tenant, ann.candidate())
                .get(EXPORT, ann.candidate())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());

        assertThat(files.keySet())
                .containsExactly(
                        "grading/code-runs.jsonl",
                        "card-reviews.jsonl",
                        "review-cards.jsonl",
                        "review-settings.jsonl",
                        "follow-ups.jsonl",
                        "outage-credits.jsonl",
                        "forms.jsonl",
                        "interview-events.jsonl",
                        "stage-sittings.jsonl",
                        "interviews.jsonl",
                        "accommodations.jsonl",
                        "study-plans.jsonl",
                        "submissions.jsonl",
                        "responses.jsonl",
                        "grades.jsonl",
                        "attempt-events.jsonl",
                        "attempts.jsonl",
                        "manifest.json");
        JsonNode attempt = only(files.get("attempts.jsonl"));
        assertThat(attempt.path("id").textValue()).isEqualTo(grade.attempt());
        assertThat(attempt.path("candidate").textValue()).isEqualTo(ann.candidate());
        assertThat(attempt.path("questionVersionId").textValue()).isEqualTo(question.questionVersion());
        assertThat(attempt.has("tenant")).isFalse();
        assertThat(only(files.get("responses.jsonl")).at("/body/text").textValue())
                .isEqualTo("An answer.");
        assertThat(only(files.get("grades.jsonl")).at("/body/id").textValue()).isEqualTo(grade.id());
        assertThat(only(files.get("review-cards.jsonl")).path("criterion").textValue())
                .isEqualTo("one");
        assertThat(only(files.get("grading/code-runs.jsonl")).path("source").textValue())
                .isEqualTo("print(1)");
        assertThat(files.get("follow-ups.jsonl")).isEmpty();

        Map<String, JsonNode> counted = new LinkedHashMap<>();
        JSON.readTree(files.remove("manifest.json"))
                .path("files")
                .forEach(file -> counted.put(file.path("name").textValue(), file));
        assertThat(counted.keySet()).isEqualTo(files.keySet());
        for (Map.Entry<String, String> file : files.entrySet()) {
            byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            JsonNode entry = counted.get(file.getKey());
            assertThat(entry.path("bytes").longValue()).isEqualTo(bytes.length);
            assertThat(entry.path("lines").longValue())
                    .isEqualTo(file.getValue().lines().count());
            assertThat(entry.path("sha256").textValue())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @Test
    void aCandidatesTokenExportsThatCandidateOnlyAndNobodyElsesTenant() {
        ann.submit(question);
        Callers.candidate(tenant, "bob").get(EXPORT, ann.candidate()).then().statusCode(404);
        Callers.keyOf("another-tenant").get(EXPORT, ann.candidate()).then().statusCode(404);
        Callers.withScopes(tenant, "questions:read")
                .get(EXPORT, ann.candidate())
                .then()
                .statusCode(403);
        Callers.keyOf(tenant).get(EXPORT, "nobody").then().statusCode(404).body("code", equalTo("candidate-not-found"));
    }

    @Test
    void anExportThatBreaksOffIsNoWholeAnswerAndDoesNotBlockLaterOnes() {
        Practice cut = new Practice(tenant, "cut");
        cut.submit(question);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> {
                        byte[] answer = Callers.keyOf(tenant).get(EXPORT, "cut").asByteArray();
                        assertThat(files(answer)).containsKey("manifest.json");
                    })
                    .isNotNull();
        }
        ann.submit(question);
        Callers.keyOf(tenant).get(EXPORT, ann.candidate()).then().statusCode(200);
    }

    @Test
    void withoutGradingServiceThereIsNoHalfExport() {
        new Practice(tenant, "away").submit(question);

        Callers.keyOf(tenant).get(EXPORT, "away").then().statusCode(503).body("code", equalTo("grading-service-away"));
    }

    private static JsonNode only(String lines) throws IOException {
        assertThat(lines.lines()).hasSize(1);
        return JSON.readTree(lines);
    }

    private static Map<String, String> files(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
