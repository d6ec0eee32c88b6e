package dev.viva.system.client;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Talks to a running Viva as a script would: an address and a key. Every exchange is held against the API document. */
public final class VivaClient {
    private final String url;
    private final String key;
    private final Filter validation;

    public VivaClient(String url, String key, Filter validation) {
        this.url = url;
        this.key = key;
        this.validation = validation;
    }

    /** The same system with another key or token. */
    public VivaClient with(String otherKey) {
        return new VivaClient(url, otherKey, validation);
    }

    public String url() {
        return url;
    }

    public String key() {
        return key;
    }

    /** A request with the key and the validation. */
    public RequestSpecification request() {
        return given().spec(new RequestSpecBuilder()
                        .setBaseUri(url)
                        .setConfig(RestAssuredConfig.config()
                                .encoderConfig(EncoderConfig.encoderConfig()
                                        .defaultContentCharset("UTF-8")
                                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                        .build())
                .header("Authorization", "Bearer " + key)
                .filter(validation);
    }

    /** Starts an attempt of {@code candidate} and returns the answer, which must be 201. */
    public StartedAttempt start(String question, String candidate, String language) {
        Response response = request()
                .contentType(ContentType.JSON)
                .body(Map.of("question", question, "candidate", candidate, "language", language))
                .post("/v1/attempts");
        response.then().statusCode(201);
        return new StartedAttempt(response.path("id"), response.header("ETag"));
    }

    /** Hands in {@code text}; must be answered 202. */
    public void submit(String attempt, String text) {
        request()
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/v1/attempts/{id}/submission", attempt)
                .then()
                .statusCode(202);
    }

    /** Starts, opens the event stream, hands in, and waits for the grade on the stream. */
    public GradeAnswer answer(String question, String candidate, String language, String text) {
        StartedAttempt attempt = start(question, candidate, language);
        try (EventStream events = EventStream.open(url, key, attempt.id(), null)) {
            submit(attempt.id(), text);
            events.await("grade.released");
        }
        return grade(attempt.id());
    }

    /** The grade of an attempt, which must be there. */
    public GradeAnswer grade(String attempt) {
        Response response = request().get("/v1/attempts/{id}/grade", attempt);
        response.then().statusCode(200);
        return new GradeAnswer(response.jsonPath());
    }

    /** Runs a Python program with an input, as soon as Python can be run, and returns the run's id without waiting for its end. */
    public String startPython(String source, String stdin) {
        Await.until("Python can be run", () -> request()
                .get("/v1/languages")
                .<List<String>>path("items.id")
                .contains("python"));
        Response response = request()
                .contentType(ContentType.JSON)
                .body(Map.of("language", "python", "source", source, "stdin", stdin))
                .post("/v1/code-runs");
        response.then().statusCode(202);
        return response.path("id");
    }

    /** A code run when it has ended. */
    public Response endOfRun(String run) {
        return endOfRun(run, Duration.ofMinutes(1));
    }

    /** The run when it has ended, for programs that take long. */
    public Response endOfRun(String run, Duration patience) {
        Await.until("the program has run", patience, () -> List.of("DONE", "FAILED")
                .contains(request().get("/v1/code-runs/{id}", run).<String>path("state")));
        return request().get("/v1/code-runs/{id}", run);
    }

    /** An attempt that was started, with its ETag. */
    public record StartedAttempt(String id, String etag) {}
}
