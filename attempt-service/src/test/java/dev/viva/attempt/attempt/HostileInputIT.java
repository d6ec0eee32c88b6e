package dev.viva.attempt.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Questions;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class HostileInputIT {
    private static final String ATTEMPT = "att_01h455vb4pex5vsknk084sn02q";

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            POST | /v1/attempts | {"question":                                  | 400 | json-malformed
            POST | /v1/attempts | []                                            | 400 | wrong-type
            POST | /v1/attempts | null                                          | 400 | missing-field
            POST | /v1/attempts | {}                                            | 400 | missing-field
            POST | /v1/attempts | {"question": 7}                               | 400 | wrong-type
            POST | /v1/attempts | {"question": ["a"]}                           | 400 | wrong-type
            POST | /v1/attempts | {"question": "a", "grade": 100}               | 400 | unknown-field
            POST | /v1/attempts | {"question": "a", "question": "b"}            | 400 | json-malformed
            POST | /v1/attempts | {"question": "a"} {}                          | 400 | *
            POST | /v1/attempts | {"question": "a", "candidate": ""}            | 400 | constraint-broken
            POST | /v1/attempts | {"question": "a", "language": "xx"}           | 400 | constraint-broken
            POST | /v1/attempts | {"question": ""}                              | 422 | question-not-found
            POST | /v1/attempts | {"question": "../../internal"}                | 422 | question-not-found
            POST | /v1/attempts | {"question": "qst_zzzzzzzzzzzzzzzzzzzzzzzzzz"} | 422 | question-not-found
            POST | /v1/attempts | {"question": "no-such-question"}              | 422 | question-not-found
            POST | /v1/attempts | {"question": "a\\u0000"}                       | 422 | text-not-storable
            POST | /v1/attempts | {"question": "a", "candidate": "\\ud800"}      | 422 | text-not-storable
            PUT | /v1/attempts/$A/response | {"text": "a"}                      | 404 | attempt-not-found
            POST | /v1/attempts/$A/submission | {"text": "a"}                   | 404 | attempt-not-found
            POST | /v1/attempts/$A/submission | {"text": null, "x": 1}          | 400 | unknown-field
            PUT | /v1/attempts/$A/response | {"number": {"value": 1, "x": 2}}   | 400 | unknown-field
            PUT | /v1/attempts/$A/response | {"choices": "a"}                   | 400 | wrong-type
            PUT | /v1/attempts/$A/response | {"number": {"value": "\\u0000"}}    | 422 | text-not-storable
            PUT | /v1/attempts/$A/response | {"code": {"language": "python", "source": "\\u0000"}} | 422 | text-not-storable
            PUT | /v1/attempts/$A/response | {"code": {"language": "python", "source": "\\udc00"}} | 422 | text-not-storable
            PUT | /v1/attempts/$A/response | {"code": {"language": "python", "source": 7}} | 400 | wrong-type
            PUT | /v1/attempts/$A/response | {"parts": {"\\u0000": {"text": ""}}} | 422 | text-not-storable
            PUT | /v1/attempts/not-an-id/response | {"text": "a"}               | 404 | *
            GET | /v1/attempts/$A | -                                           | 404 | attempt-not-found
            GET | /v1/attempts/qst_01h455vb4pex5vsknk084sn02q | -               | 404 | *
            GET | /v1/attempts/%00 | -                                          | 404 | *
            GET | /v1/attempts/$A/events | -                                    | 404 | attempt-not-found
            GET | /v1/attempts?colour=red | -                                   | 400 | unknown-parameter
            GET | /v1/attempts?pageSize=many | -                                | 400 | wrong-parameter
            GET | /v1/attempts?pageSize=0 | -                                   | 400 | bad-page
            GET | /v1/attempts?pageToken=forged | -                             | 400 | bad-page
            GET | /v1/attempts?since=yesterday | -                              | 400 | wrong-parameter
            GET | /v1/attempts?gradingProgress=DONE | -                         | 400 | wrong-parameter
            DELETE | /v1/attempts | -                                           | 405 | *
            """)
    void aFaultGetsAProblem(String method, String path, String body, int status, String code) {
        var request = Callers.keyOf("default").urlEncodingEnabled(false).header("If-Match", "\"0\"");
        if (!body.equals("-")) {
            request.contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
        }
        assertProblem(request.request(method, path.replace("$A", ATTEMPT)), status, code);
    }

    @Test
    void invalidUtf8IsRefusedAndNothingIsStored() {
        String candidate = "broken-" + UUID.randomUUID();
        String slug = Questions.inTheBank("utf8");
        byte[] body = ("{\"question\": \"" + slug + "\", \"candidate\": \"" + candidate + "é\"}")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(
                Callers.keyOf("default")
                        .contentType("application/json")
                        .body(body)
                        .post("/v1/attempts"),
                400,
                "json-malformed");
        Callers.keyOf("default")
                .queryParam("candidate", candidate)
                .get("/v1/attempts")
                .then()
                .body("items", empty());
    }

    @Test
    void deepNestingAndOtherMediaTypesAreRefused() {
        assertProblem(json("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)).post("/v1/attempts"), 400, "*");
        assertProblem(
                Callers.keyOf("default")
                        .contentType("text/plain")
                        .body("question=x")
                        .post("/v1/attempts"),
                415,
                "*");
        assertProblem(
                Callers.keyOf("default")
                        .contentType("application/xml")
                        .body("<a/>")
                        .post("/v1/attempts/" + ATTEMPT + "/submission"),
                415,
                "*");
    }

    private static io.restassured.specification.RequestSpecification json(byte[] body) {
        return Callers.keyOf("default").contentType("application/json").body(body);
    }

    private static void assertProblem(Response answer, int status, String code) {
        String shown = answer.statusCode() + " " + answer.asString();
        assertThat(answer.statusCode()).as(shown).isEqualTo(status);
        assertThat(answer.contentType()).as(shown).startsWith("application/problem+json");
        assertThat(answer.<String>path("detail")).as(shown).isNotBlank();
        assertThat(answer.<String>path("traceId")).as(shown).matches("[0-9a-f]{32}");
        if (!code.equals("*")) {
            assertThat(shown).contains("\"" + code + "\"");
        }
    }
}
