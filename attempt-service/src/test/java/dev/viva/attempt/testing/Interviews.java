package dev.viva.attempt.testing;

import dev.viva.platform.caller.Scopes;
import dev.viva.testing.TestInfra;
import dev.viva.testing.VivaStack;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Interviews of the loop of {@link Loops}, as a front end sits them with an API key; the clock can be put forward. */
public final class Interviews {
    public static final String TENANT = "default";

    private Interviews() {}

    /** A candidate of whom nobody has heard. */
    public static String fresh() {
        return "candidate-" + UUID.randomUUID();
    }

    /** An interview of a loop of its own, of which no stage is open yet. */
    public static String started(String candidate, int questions) {
        String loop = Loops.published(TENANT, questions);
        return sat(candidate, loop);
    }

    /** An interview of the loop. */
    public static String sat(String candidate, String loop) {
        Response[] answer = new Response[1];
        Await.until("the loop is here", () -> {
            answer[0] = start(loop, candidate);
            return answer[0].statusCode() != 422;
        });
        answer[0].then().statusCode(201);
        return answer[0].path("id");
    }

    /** An interview whose stage with two questions is open. */
    public static String inFirstStage(String candidate) {
        String id = started(candidate, 6);
        open(id, "resume").then().statusCode(200);
        close(id, "resume").then().statusCode(200);
        open(id, "first").then().statusCode(200);
        return id;
    }

    public static Response start(String loop, String candidate) {
        return Callers.keyOf(TENANT)
                .contentType(ContentType.JSON)
                .body(Map.of("loop", loop, "candidate", candidate, "language", "en"))
                .post("/v1/interviews");
    }

    public static Response open(String id, String stage) {
        return Callers.keyOf(TENANT).post("/v1/interviews/{id}/stages/{name}/opening", id, stage);
    }

    public static Response close(String id, String stage) {
        return Callers.keyOf(TENANT).post("/v1/interviews/{id}/stages/{name}/closing", id, stage);
    }

    public static Response pause(String id, String stage) {
        return Callers.keyOf(TENANT).post("/v1/interviews/{id}/stages/{name}/pause", id, stage);
    }

    public static Response resume(String id, String stage) {
        return Callers.keyOf(TENANT).post("/v1/interviews/{id}/stages/{name}/resumption", id, stage);
    }

    public static Response interview(String id) {
        return Callers.keyOf(TENANT).get("/v1/interviews/{id}", id);
    }

    public static Response scorecard(String id, String language) {
        return Callers.keyOf(TENANT)
                .accept(ContentType.JSON)
                .header("Accept-Language", language)
                .get("/v1/interviews/{id}/scorecard", id);
    }

    public static Response attempt(String id) {
        return Callers.keyOf(TENANT).get("/v1/attempts/{id}", id);
    }

    /** The attempts of a stage, by its number. */
    public static List<String> attempts(String id, int stage) {
        return interview(id).jsonPath().getList("stages[" + stage + "].attempts.id");
    }

    /** The deadline of a stage, by its number. */
    public static Instant deadline(String id, int stage) {
        return Instant.parse(interview(id).jsonPath().getString("stages[" + stage + "].deadline"));
    }

    public static Response save(String attempt, String tag, String text) {
        return Callers.keyOf(TENANT)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("text", text))
                .put("/v1/attempts/{id}/response", attempt);
    }

    public static Response saveForm(String id, String tag, Map<String, ?> fields) {
        return Callers.keyOf(TENANT)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("fields", fields))
                .put("/v1/interviews/{id}/stages/resume/form", id);
    }

    public static Response accommodate(String candidate, String tag, int percent) {
        var request = Callers.withScopes(TENANT, Scopes.INTERVIEWS_MANAGE)
                .contentType(ContentType.JSON)
                .body(Map.of("extraTimePercent", percent));
        return (tag == null ? request : request.header("If-Match", tag))
                .put("/v1/candidates/{candidate}/accommodation", candidate);
    }

    /** Puts the clock forward until it is {@code moment}. */
    public static void shiftTo(String id, Instant moment) {
        Instant now = Instant.parse(interview(id).jsonPath().getString("serverTime"));
        shift(Math.max(0, Duration.between(now, moment).toSeconds()));
    }

    public static void shift(long seconds) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("seconds", seconds))
                .post("/internal/clock-shifts")
                .then()
                .statusCode(204);
    }

    /** All replicas give no sign of life for a while: the clock is put forward where none of them notices. */
    public static void silence(long seconds) {
        shift(1); // so that there is a row to change
        TestInfra infra = VivaStack.infra();
        String url = ConfigProvider.getConfig().getValue("VIVA_DB_URL", String.class);
        try (Connection connection = DriverManager.getConnection(url, infra.adminUser(), infra.adminPassword());
                PreparedStatement statement =
                        connection.prepareStatement("update clock_shift set ahead = ahead + ? * interval '1 second'")) {
            statement.setLong(1, seconds);
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }
}
