package dev.viva.question.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.question.document.CanonicalDocument;
import dev.viva.question.document.JsonDocuments;
import dev.viva.question.document.YamlDocuments;
import dev.viva.question.document.YamlText;
import dev.viva.question.support.Callers;
import dev.viva.question.support.Documents;
import dev.viva.question.support.GradingStandIn;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "question"))
@WithTestResource(GradingStandIn.class)
class DraftIT {
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    @Test
    void aDocumentComesBackAsItWasSentInJsonAndInYaml() {
        ObjectNode document = Documents.text("comes-back");
        ((ObjectNode) document.path("prompt"))
                .put("en", "CR\r\nTAB\t\u0085\u2028 é😀 'quoted' \"twice\" # no comment: - ");
        String yaml = YamlText.write(document);

        Response created = Callers.author("default")
                .contentType(YAML)
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/v1/questions");

        created.then().statusCode(201).header("ETag", equalTo("\"0\""));
        String path = "/v1/questions/" + created.<String>path("id") + "/document";
        String json = Callers.author("default")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .extract()
                .asString();
        byte[] back = Callers.author("default")
                .accept(YAML)
                .get(path)
                .then()
                .contentType(YAML)
                .extract()
                .asByteArray();
        String sent = CanonicalDocument.fingerprint(document);
        assertThat(CanonicalDocument.fingerprint(JsonDocuments.readStored(json)))
                .isEqualTo(sent);
        assertThat(CanonicalDocument.fingerprint(YamlDocuments.read(back).getFirst()))
                .isEqualTo(sent);
    }

    @Test
    void everyFaultOfADocumentIsNamedAtOnce() {
        ObjectNode document = Documents.text("many-faults");
        document.remove("title");
        document.put("level", 3);
        ((ObjectNode) document.at("/rubric/criteria/0")).put("points", 1.005);
        ((ObjectNode) document.at("/exemplars/0/expect")).putArray("met").add("unknown");

        send(document.toString(), JSON)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("document-invalid"))
                .body(
                        "errors.pointer",
                        hasItems("/title", "/level", "/rubric/criteria/0/points", "/exemplars/0/expect/met/0"))
                .body(
                        "errors.code",
                        hasItems("missing-field", "unknown-field", "too-many-decimals", "unknown-reference"));
        Callers.author("default").get("/v1/questions/many-faults").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | {            | 400 | malformed-json",
                "application/json | {\"a\":1,\"a\":2} | 400 | malformed-json",
                "application/json | []           | 422 | document-invalid",
                "application/json | {\"slug\":\"\\u0000\"} | 422 | document-invalid",
                "application/yaml | a: &x [*x]   | 400 | yaml-alias-refused",
                "application/yaml | a: !!java.net.URL [x] | 400 | malformed-yaml",
                "application/yaml | a: {         | 400 | malformed-yaml",
                "text/plain       | slug         | 415 | ``",
            })
    void whatIsNoDocumentIsRefused(String contentType, String body, int status, String code) {
        Response response = send(body, contentType);

        response.then().statusCode(status).contentType("application/problem+json");
        if (code != null && !code.isEmpty()) {
            response.then().body("code", equalTo(code));
        }
    }

    @Test
    void anEmptyBodyAndATooLargeOneAreRefused() {
        Callers.author("default").contentType(JSON).post("/v1/questions").then().statusCode(400);
        send(" ".repeat(512 * 1024 + 1), JSON).then().statusCode(413).body("code", equalTo("document-too-large"));
        send("\"" + "\u00e9".repeat(10) + "\"", JSON).then().statusCode(422);
        Callers.author("default")
                .contentType(JSON)
                .body(new byte[] {'"', (byte) 0xC3, 0x28, '"'})
                .post("/v1/questions")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
    }

    @Test
    void aSlugBelongsToOneQuestionOfATenant() {
        String id = send(Documents.text("taken").toString(), JSON)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        send(Documents.text("taken").toString(), JSON).then().statusCode(409).body("code", equalTo("slug-taken"));
        send(Documents.text("taken-too").toString(), JSON).then().statusCode(201);

        replace(id, "\"0\"", Documents.text("taken-too")).then().statusCode(409).body("code", equalTo("slug-taken"));
        replace(id, "\"0\"", Documents.text("free")).then().statusCode(200).body("slug", equalTo("free"));
        Callers.author("default").post("/v1/questions/free/publication").then().statusCode(201);
        replace(id, etag(id), Documents.text("freer")).then().statusCode(409).body("code", equalTo("slug-fixed"));
    }

    @Test
    void nobodyOverwritesAChangeUnseen() {
        String id = send(Documents.text("changes").toString(), JSON)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ObjectNode changed = Documents.text("changes").put("minutes", 12);

        Callers.author("default")
                .contentType(JSON)
                .body(changed.toString())
                .put("/v1/questions/" + id)
                .then()
                .statusCode(428);
        replace(id, "7", changed).then().statusCode(400);
        replace(id, "\"0\"", changed).then().statusCode(200).header("ETag", equalTo("\"1\""));
        replace(id, "\"0\"", changed.put("minutes", 13))
                .then()
                .statusCode(412)
                .body("code", equalTo("question-changed"))
                .body("current.etag", equalTo("\"1\""));
    }

    @Test
    void aRepeatedRequestMakesOneQuestion() {
        String document = Documents.text("once-only").toString();
        Response first = once("key-1", document);
        first.then().statusCode(201);

        once("key-1", document)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(first.path("id")));
        once("key-1", Documents.text("once-other").toString())
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        Callers.author("default").get("/v1/drafts?pageSize=200").then().body("items.slug", not(hasItem("once-other")));
    }

    @Test
    void draftsAreListedPageByPageForTheirAuthorsOnly() {
        for (String slug : new String[] {"page-a", "page-b", "page-c"}) {
            Callers.author("pages")
                    .contentType(JSON)
                    .body(Documents.text(slug).toString())
                    .post("/v1/questions")
                    .then()
                    .statusCode(201);
        }
        Response first = Callers.author("pages").get("/v1/drafts?pageSize=2");
        first.then().body("items.slug", equalTo(java.util.List.of("page-a", "page-b")));
        Callers.author("pages")
                .get("/v1/drafts?pageSize=2&pageToken=" + first.<String>path("nextPageToken"))
                .then()
                .body("items.slug", equalTo(java.util.List.of("page-c")))
                .body("nextPageToken", equalTo(null));
        Callers.author("default")
                .get("/v1/drafts?pageToken=" + first.<String>path("nextPageToken"))
                .then()
                .statusCode(400);
        Callers.reader("pages")
                .get("/v1/drafts")
                .then()
                .statusCode(403)
                .body("detail", containsString("questions:author"));
        Callers.reader("pages")
                .contentType(JSON)
                .body("{}")
                .post("/v1/questions")
                .then()
                .statusCode(403);
    }

    private static Response send(String body, String contentType) {
        return Callers.author("default")
                .contentType(contentType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/questions");
    }

    private static Response once(String key, String body) {
        return Callers.author("default")
                .header("Idempotency-Key", key)
                .contentType(JSON)
                .body(body)
                .post("/v1/questions");
    }

    private static Response replace(String id, String etag, ObjectNode document) {
        return Callers.author("default")
                .header("If-Match", etag)
                .contentType(JSON)
                .body(document.toString())
                .put("/v1/questions/" + id);
    }

    private static String etag(String id) {
        return Callers.author("default").get("/v1/questions/" + id).header("ETag");
    }
}
