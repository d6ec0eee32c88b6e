package dev.viva.system.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.viva.testing.VivaSystem;
import dev.viva.testing.client.Await;
import dev.viva.testing.client.GradeAnswer;
import dev.viva.testing.client.VivaClient;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A candidate leaves: what was kept comes as one archive, then goes in every service, also when one of them is killed in the middle. */
class ErasureST {
    private static final String QUESTION = "muzero-vs-alphazero";
    private static final String ANSWER =
            "AlphaZero needs the rules of the game: its search steps a perfect simulator. MuZero learns a model of the environment.";
    private static final String EXPORT = "/v1/candidates/{candidate}/export";
    private static final int ATTEMPTS = 60;

    private static final VivaSystem SYSTEM = MortalSystem.get();
    private static final VivaClient VIVA = VivaClient.of(SYSTEM);

    @Test
    void aCandidateIsExportedAndErasedAndOthersStay() throws IOException {
        String leaver = "leaver-" + UUID.randomUUID();
        GradeAnswer grade = VIVA.answer(QUESTION, leaver, "en", ANSWER);
        String attempt = grade.json().getString("attempt");
        GradeAnswer others = VIVA.answer(QUESTION, "stayer-" + UUID.randomUUID(), "en", ANSWER);

        Map<String, String> files = files(VIVA.request()
                .get(EXPORT, leaver)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(files).containsKey("manifest.json");
        assertThat(files.get("attempts.jsonl")).contains(attempt);
        assertThat(files.get("responses.jsonl")).contains(ANSWER);
        assertThat(files.get("grades.jsonl")).contains(grade.json().getString("id"));
        assertThat(files.get("grading/submissions.jsonl")).contains(ANSWER);

        Response receipt = done(erase(leaver));
        receipt.then()
                .body("services[0].service", equalTo("attempt-service"))
                .body("services[0].rows.attempt", equalTo(1))
                .body("services[1].service", equalTo("grading-service"))
                .body("services[1].rows.submission", equalTo(1))
                .body("services[1].rows.grade", equalTo(1));
        assertThat(receipt.asString()).doesNotContain(leaver);

        VIVA.request().get(EXPORT, leaver).then().statusCode(404);
        VIVA.request().get("/v1/attempts/{id}/grade", attempt).then().statusCode(404);
        VIVA.request()
                .get("/v1/grades/{id}", grade.json().getString("id"))
                .then()
                .statusCode(404);
        VIVA.request()
                .queryParam("candidate", leaver)
                .get("/v1/attempts")
                .then()
                .statusCode(200)
                .body("items", empty());
        VIVA.request()
                .get("/v1/grades/{id}", others.json().getString("id"))
                .then()
                .statusCode(200);
        VIVA.answer(QUESTION, leaver, "en", ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attempt-service", "grading-service"})
    void aServiceThatIsKilledInTheMiddleGoesOn(String component) {
        String leaver = "leaver-" + UUID.randomUUID();
        PatientClient client = new PatientClient(SYSTEM.url(), SYSTEM.key());
        List<String> attempts = Submissions.make(client, ATTEMPTS, Submissions.Answer.PROSE, leaver, () -> {});
        Submissions.awaitGrades(client, attempts);

        String erasure = erase("during-the-death-of-" + leaver);
        Await.until("it has begun", () -> "RUNNING".equals(read(erasure).path("state")));
        SYSTEM.kill9(component);
        SYSTEM.awaitReady();

        done(erasure)
                .then()
                .body("services[0].rows.attempt", equalTo(ATTEMPTS))
                .body("services[0].rows.grade_copy", equalTo(ATTEMPTS))
                .body("services[1].rows.submission", equalTo(ATTEMPTS))
                .body("services[1].rows.grade", equalTo(ATTEMPTS));
        for (String attempt : attempts) {
            VIVA.request().get("/v1/attempts/{id}/grade", attempt).then().statusCode(404);
        }
        assertThat(client.deadLetters()).isZero();
    }

    private static String erase(String candidate) {
        return VIVA.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/candidates/{candidate}/erasures", candidate)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static Response read(String erasure) {
        return VIVA.request().get("/v1/erasures/{id}", erasure);
    }

    private static Response done(String erasure) {
        Await.until("the erasure is done", Duration.ofMinutes(2), () -> "DONE"
                .equals(read(erasure).path("state")));
        return read(erasure);
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
