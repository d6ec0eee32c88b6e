package dev.viva.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.viva.testing.client.VivaClient;
import dev.viva.testing.client.VivaClient.StartedAttempt;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent, the answer is a problem that says where and why, and nothing is half-stored. */
class HostileInputST {
    private final VivaClient viva = SharedSystem.client();

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            POST | /v1/attempts | {"question":                                                            | 400 | json-malformed
            POST | /v1/attempts | []                                                                      | 400 | wrong-type
            POST | /v1/attempts | "text"                                                                  | 400 | wrong-type
            POST | /v1/attempts | {}                                                                      | 400 | missing-field
            POST | /v1/attempts | {"question": 7}                                                         | 400 | wrong-type
            POST | /v1/attempts | {"question": "muzero-vs-alphazero", "grade": 100}                       | 400 | unknown-field
            POST | /v1/attempts | {"question": "muzero-vs-alphazero", "question": "x"}                    | 400 | json-malformed
            POST | /v1/attempts | {"question": "no-such-question"}                                        | 422 | question-not-found
            POST | /v1/attempts | {"question": "../../internal"}                                          | 422 | question-not-found
            POST | /v1/attempts | {"question": "muzero-vs-alphazero", "language": "xx"}                   | 4xx | *
            POST | /v1/attempts | {"question": "muzero-vs-alphazero", "candidate": ""}                    | 4xx | *
            POST | /v1/attempts | {"question": "muzero-vs-alphazero", "candidate": "a\\u0000b"}           | 422 | text-not-storable
            POST | /v1/attempts | {"question": "muzero-vs-alphazero", "candidate": "\\ud800"}             | 422 | text-not-storable
            POST | /v1/grade-previews | {"response": {"text": "x"}}                                       | 4xx | *
            POST | /v1/grade-previews | {"modelAnswer": "a", "response": {"text": "x", "formula": "y"}}   | 4xx | *
            POST | /v1/grade-previews | {"question": "muzero-vs-alphazero"}                               | 4xx | *
            POST | /v1/code-runs | {"language": "python", "source": "x"}                                 | 400 | missing-field
            POST | /v1/code-runs | {"language": 7, "source": "x", "stdin": ""}                           | 400 | wrong-type
            POST | /v1/code-runs | {"language": "python", "source": "\\u0000", "stdin": ""}             | 422 | text-not-storable
            POST | /v1/code-runs | {"language": "python", "source": "x", "code": {"tests": [[[]]]}}      | 422 | document-invalid
            POST | /v1/code-runs | {"language": "python", "source": "x", "question": "../../internal"}   | 422 | question-not-found
            POST | /v1/questions | {"slug": "UPPER"}                                                      | 422 | *
            POST | /v1/questions | {"slug": ["a"], "nonsense": {"deep": []}}                              | 422 | *
            POST | /v1/api-keys | {"name": "x", "scopes": ["everything"]}                                 | 4xx | *
            POST | /v1/candidate-tokens | {"candidate": "x", "minutes": -5}                               | 4xx | *
            GET | /v1/attempts/att_00000000000000000000000000 | -                                         | 404 | *
            GET | /v1/attempts/qst_01h455vb4pex5vsknk084sn02q | -                                         | 404 | *
            GET | /v1/attempts/%00 | -                                                                    | 4xx | *
            GET | /v1/attempts/..%2f..%2finternal | -                                                     | 4xx | *
            GET | /v1/questions/no-such-question | -                                                      | 404 | *
            GET | /v1/questions?colour=red | -                                                            | 400 | unknown-parameter
            GET | /v1/questions?pageSize=0 | -                                                            | 400 | bad-page
            GET | /v1/questions?pageSize=many | -                                                         | 4xx | *
            GET | /v1/questions?pageToken=forged | -                                                      | 400 | bad-page
            GET | /v1/questions?difficulty=IMPOSSIBLE | -                                                 | 4xx | *
            GET | /v1/attempts?since=yesterday | -                                                        | 4xx | *
            GET | /v1/nothing-here | -                                                                    | 404 | *
            GET | /internal/question-versions/x | -                                                       | 404 | *
            DELETE | /v1/attempts | -                                                                     | 405 | *
            """)
    void aFaultGetsAProblem(String method, String path, String body, String status, String code) {
        var request =
                given().baseUri(viva.url()).urlEncodingEnabled(false).header("Authorization", "Bearer " + viva.key());
        if (!body.equals("-")) {
            request.contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
        }
        assertProblem(request.request(method, path), status, code);
    }

    @Test
    void fiveMegabytesAreTooMany() {
        byte[] large = ("{\"text\": \"" + "a".repeat(5 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
        StartedAttempt attempt = viva.start("muzero-vs-alphazero", "large", "en");
        Response answer = raw().contentType("application/json")
                .header("If-Match", attempt.etag())
                .body(large)
                .put("/v1/attempts/" + attempt.id() + "/response");
        assertProblem(answer, "413", "*");
        viva.request().get("/v1/attempts/{id}", attempt.id()).then().statusCode(200);
        assertThat(viva.request().get("/v1/attempts/{id}", attempt.id()).<String>path("activityProgress"))
                .isEqualTo("STARTED");
    }

    @Test
    void invalidUtf8IsRefusedAndNothingIsStored() {
        String candidate = "broken-utf8-" + UUID.randomUUID();
        byte[] body = ("{\"question\": \"muzero-vs-alphazero\", \"candidate\": \"" + candidate + "é\"}")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(raw().contentType("application/json").body(body).post("/v1/attempts"), "400", "json-malformed");
        viva.request()
                .queryParam("candidate", candidate)
                .get("/v1/attempts")
                .then()
                .body("items", empty());
    }

    @Test
    void deepNestingAndOtherMediaTypesAreRefused() {
        byte[] deep = "[".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        assertProblem(raw().contentType("application/json").body(deep).post("/v1/attempts"), "400", "*");
        assertProblem(raw().contentType("application/json").body(deep).post("/v1/questions"), "4xx", "*");
        assertProblem(raw().contentType("text/plain").body("question=x").post("/v1/attempts"), "415", "*");
        assertProblem(raw().contentType("application/xml").body("<a/>").post("/v1/attempts"), "415", "*");
    }

    @Test
    void aForeignOrForgedKeyIsRefused() {
        for (String key :
                new String[] {"", "viva_x_y", "viva_" + "a".repeat(5000), viva.key() + "x", "eyJhbGciOiJub25lIn0.e30."
                }) {
            Response answer = given().baseUri(viva.url())
                    .header("Authorization", "Bearer " + key)
                    .get("/v1/questions");
            assertProblem(answer, "4xx", "*");
            assertThat(answer.statusCode()).isIn(401, 431);
        }
        assertProblem(given().baseUri(viva.url()).get("/v1/questions"), "401", "*");
    }

    private io.restassured.specification.RequestSpecification raw() {
        return given().baseUri(viva.url()).header("Authorization", "Bearer " + viva.key());
    }

    private static void assertProblem(Response answer, String status, String code) {
        String shown = answer.statusCode() + " " + answer.asString();
        if (status.equals("4xx")) {
            assertThat(answer.statusCode()).as(shown).isBetween(400, 499);
        } else {
            assertThat(answer.statusCode()).as(shown).isEqualTo(Integer.parseInt(status));
        }
        assertThat(answer.contentType()).as(shown).startsWith("application/problem+json");
        assertThat(answer.<String>path("code")).as(shown).isNotBlank();
        assertThat(answer.<String>path("detail")).as(shown).isNotBlank();
        assertThat(answer.<String>path("traceId")).as(shown).matches("[0-9a-f]{32}");
        assertThat(answer.<Integer>path("status")).as(shown).isEqualTo(answer.statusCode());
        if (!code.equals("*")) {
            assertThat(shown).contains("\"" + code + "\"");
        }
    }
}
