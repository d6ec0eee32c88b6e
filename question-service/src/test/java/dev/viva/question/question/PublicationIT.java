package dev.viva.question.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.question.support.Callers;
import dev.viva.question.support.Documents;
import dev.viva.question.support.GradingStandIn;
import dev.viva.question.support.VersionEvents;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "question"))
@WithTestResource(GradingStandIn.class)
class PublicationIT {

    @Test
    void theTraceOfAPublicationGoesOnToGradingService() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-b7ad6b7169203331-01";
        String id = created("traced");
        Callers.author("default")
                .header("traceparent", trace)
                .post("/v1/questions/" + id + "/publication")
                .then()
                .statusCode(422)
                .body("code", equalTo("traced"))
                .body("detail", equalTo(trace));
    }

    @Test
    void aDraftBecomesAVersionThatOtherServicesGet() {
        String id = created("publish-me");
        Callers.reader("default").get("/v1/questions/publish-me").then().statusCode(404);

        Response published = Callers.author("default").post("/v1/questions/" + id + "/publication");

        published
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/questions/" + id + "?version=1"))
                .body("version", equalTo(1))
                .body("exemplars[0].percent", equalTo(92.5f));
        String version = published.path("questionVersion");
        List<ConsumerRecord<String, byte[]>> events = VersionEvents.of(version, 1);
        assertThat(events).hasSize(1);
        JsonNode state = VersionEvents.value(events.getFirst());
        assertThat(state.path("question").asText()).isEqualTo(id);
        assertThat(state.path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(state.at("/document/prompt/ru").asText()).isEqualTo("Объясните теорему о градиенте политики.");
        assertThat(state.at("/document/rubric/criteria/0/points").decimalValue())
                .isEqualByComparingTo("30.5");
        assertThat(VersionEvents.header(events.getFirst(), "ce_tenant")).isEqualTo("default");
    }

    @Test
    void publishingAnUnchangedDraftAnswersTheVersionThatThereIs() {
        String id = created("publish-twice");
        String first = publish(id, 201).path("questionVersion");

        assertThat(publish(id, 200).<String>path("questionVersion")).isEqualTo(first);
    }

    @Test
    void aChangedDraftBecomesTheNextVersionAndTheOldOneStaysAsItWas() {
        String id = created("publish-next");
        publish(id, 201);
        ObjectNode changed = Documents.text("publish-next");
        ((ObjectNode) changed.path("title")).put("en", "Policy gradients, again");
        Callers.author("default")
                .header("If-Match", etag(id))
                .contentType("application/json")
                .body(changed.toString())
                .put("/v1/questions/" + id)
                .then()
                .statusCode(200)
                .body("changed", equalTo(true));
        publish(id, 201).then().body("version", equalTo(2));

        Callers.reader("default").get("/v1/questions/" + id).then().body("title", equalTo("Policy gradients, again"));
        Callers.reader("default")
                .get("/v1/questions/" + id + "?version=1")
                .then()
                .header("Cache-Control", containsString("immutable"))
                .body("title", equalTo("Policy gradients"))
                .body("version", equalTo(1));
    }

    @Test
    void failingExemplarsKeepADraftADraftAndSayWhatEachGot() {
        ObjectNode document = Documents.text("publish-failing");
        ((ObjectNode) document.at("/exemplars/0/response")).put("text", "FAIL");
        String id = created(document);

        publish(id, 422)
                .then()
                .body("code", equalTo("exemplars-failed"))
                .body("errors[0].pointer", equalTo("/exemplars/0"))
                .body("errors[0].detail", containsString("12.25 %"))
                .body("results[0].exemplar", equalTo("strong"));
        Callers.reader("default").get("/v1/questions/" + id).then().statusCode(404);
    }

    @Test
    void aTypeWithoutGraderCanBeWrittenButNotPublished() {
        ObjectNode document = Documents.text("not-gradable-number");
        ObjectNode part = ((ObjectNode) document.at("/parts/0")).put("type", "NUMERIC");
        part.putObject("numeric").put("expected", 42);
        document.remove(List.of("rubric", "exemplars"));
        String id = created(document);

        publish(id, 422)
                .then()
                .body("code", equalTo("part-type-not-gradable"))
                .body("errors[0].pointer", equalTo("/parts/0/type"));
    }

    @Test
    void whatGradingServiceRefusesIsRefusedWithItsPointers() {
        publish(created("no-grader-here"), 422)
                .then()
                .body("code", equalTo("part-type-not-gradable"))
                .body("errors[0].pointer", equalTo("/parts/0/type"));
    }

    @Test
    void withoutGradingServiceNothingIsPublishedAndTheCallerIsToldToComeBack() {
        publish(created("grading-down-now"), 503)
                .then()
                .header("Retry-After", not(equalTo(null)))
                .body("code", equalTo("grading-not-available"));
    }

    @Test
    void aStaleTagPublishesAndRetiresNothing() {
        String id = created("publish-stale");
        Callers.author("default")
                .header("If-Match", "\"99\"")
                .post("/v1/questions/" + id + "/publication")
                .then()
                .statusCode(412);
        publish(id, 201);
        Callers.author("default")
                .header("If-Match", "\"99\"")
                .post("/v1/questions/" + id + "/retirement")
                .then()
                .statusCode(412);
    }

    @Test
    void aRetiredQuestionLeavesTheListsAndEveryVersionIsAnnounced() {
        String id = created("retire-me");
        String version = publish(id, 201).path("questionVersion");

        for (int i = 0; i < 2; i++) {
            Callers.author("default")
                    .post("/v1/questions/" + id + "/retirement")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("RETIRED"))
                    .body("$", hasKey("retiredAt"));
        }
        List<ConsumerRecord<String, byte[]>> events = VersionEvents.of(version, 2);
        assertThat(events)
                .extracting(event -> VersionEvents.value(event).path("status").asText())
                .containsExactly("PUBLISHED", "RETIRED");
        assertThat(Long.parseLong(VersionEvents.header(events.get(1), "ce_sequence")))
                .isGreaterThan(Long.parseLong(VersionEvents.header(events.get(0), "ce_sequence")));
        Callers.reader("default")
                .get("/v1/questions?pageSize=200")
                .then()
                .body("items.slug", not(hasItem("retire-me")));
        Callers.reader("default")
                .get("/v1/questions/retire-me")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETIRED"));

        publish(id, 201).then().body("version", equalTo(2));
        Callers.reader("default").get("/v1/questions?pageSize=200").then().body("items.slug", hasItem("retire-me"));
    }

    @Test
    void onlyADraftCanBeDeletedAndOnlyAPublishedQuestionRetired() {
        String id = created("delete-me");
        Callers.author("default")
                .post("/v1/questions/" + id + "/retirement")
                .then()
                .statusCode(409)
                .body("code", equalTo("question-not-published"));
        Callers.author("default").delete("/v1/questions/" + id).then().statusCode(428);
        Callers.author("default")
                .header("If-Match", "\"7\"")
                .delete("/v1/questions/" + id)
                .then()
                .statusCode(412);
        Callers.author("default")
                .header("If-Match", etag(id))
                .delete("/v1/questions/" + id)
                .then()
                .statusCode(204);
        Callers.author("default").get("/v1/questions/" + id).then().statusCode(404);

        String published = created("delete-me-not");
        publish(published, 201);
        Callers.author("default")
                .header("If-Match", etag(published))
                .delete("/v1/questions/" + published)
                .then()
                .statusCode(409)
                .body("code", equalTo("question-published"));
    }

    @Test
    void whatGradesAQuestionIsForAuthorsOnly() {
        String id = created("for-authors-only");
        publish(id, 201);

        for (var caller : List.of(Callers.reader("default"), Callers.candidate("default"))) {
            String body = caller.get("/v1/questions/for-authors-only")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(body)
                    .doesNotContainIgnoringCase(
                            "secret claim", "Секретный", "model answer", "rubric", "exemplar", "draft");
        }
        Callers.candidate("default").get("/v1/questions?q=claim").then().body("items", hasSize(0));
        Callers.author("default")
                .get("/v1/questions/for-authors-only")
                .then()
                .body("rubric.criteria[0].claim.en", equalTo("The secret claim."))
                .body("modelAnswer.ru", equalTo("Секретный эталон."))
                .body("exemplars[0].name", equalTo("strong"))
                .body("tests", hasSize(0))
                .body("draft.changed", equalTo(false));
    }

    @Test
    void aTenantSeesItsOwnQuestionsAndTheSharedBanksAndNobodyElses() {
        String foreign = createdBy("other", Documents.text("others-question"));
        publishBy("other", foreign, 201);
        String shared = createdBy("bank", Documents.text("shared-question"));
        publishBy("bank", shared, 201);
        String sharedDraft = createdBy("bank", Documents.text("shared-draft"));

        for (String path : List.of("", "/document", "?version=1")) {
            Callers.author("default")
                    .get("/v1/questions/" + foreign + path)
                    .then()
                    .statusCode(404);
        }
        Callers.author("default").get("/v1/questions/others-question").then().statusCode(404);
        Callers.author("default")
                .post("/v1/questions/" + foreign + "/publication")
                .then()
                .statusCode(404);
        Callers.author("default")
                .get("/v1/questions?pageSize=200")
                .then()
                .body("items.slug", not(hasItem("others-question")));
        Callers.reader("default")
                .get("/v1/questions/shared-question")
                .then()
                .statusCode(200)
                .body("id", equalTo(shared));
        Callers.author("default").get("/v1/questions/" + sharedDraft).then().statusCode(404);
        Callers.author("default")
                .post("/v1/questions/shared-question/retirement")
                .then()
                .statusCode(403)
                .body("code", equalTo("question-not-yours"));

        String own = created("shared-question");
        Callers.reader("default").get("/v1/questions/shared-question").then().body("id", equalTo(shared));
        publish(own, 201);
        Callers.reader("default").get("/v1/questions/shared-question").then().body("id", equalTo(own));
        Callers.reader("default")
                .get("/v1/questions?pageSize=200")
                .then()
                .body("items.findAll { it.slug == 'shared-question' }.id", contains(own));
        Callers.reader("other").get("/v1/questions/shared-question").then().body("id", equalTo(shared));
    }

    private static String created(String slug) {
        return created(Documents.text(slug));
    }

    private static String created(ObjectNode document) {
        return createdBy("default", document);
    }

    private static String createdBy(String tenant, ObjectNode document) {
        return Callers.author(tenant)
                .contentType("application/json")
                .body(document.toString())
                .post("/v1/questions")
                .then()
                .statusCode(201)
                .body("id", startsWith("qst_"))
                .extract()
                .path("id");
    }

    private static Response publish(String id, int status) {
        return publishBy("default", id, status);
    }

    private static Response publishBy(String tenant, String id, int status) {
        Response response = Callers.author(tenant).post("/v1/questions/" + id + "/publication");
        response.then().statusCode(status);
        return response;
    }

    private static String etag(String id) {
        return Callers.author("default").get("/v1/questions/" + id).header("ETag");
    }
}
