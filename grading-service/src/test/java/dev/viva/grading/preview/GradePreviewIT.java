package dev.viva.grading.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import dev.viva.grading.testing.Callers;
import dev.viva.grading.testing.Questions;
import dev.viva.platform.event.EventJson;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class GradePreviewIT {
    private static final Map<String, Object> STRONG = Map.of("text", Questions.STRONG_ANSWER);

    @Test
    void aPublishedQuestionIsNamedByItsIdOrSlug() {
        var state = Questions.publish("bank", Questions.published(Questions.text("preview-published")));
        for (String reference : new String[] {"preview-published", state.question()}) {
            preview(Map.of("question", reference, "response", STRONG))
                    .statusCode(200)
                    .body("percent", equalTo(100))
                    .body("id", nullValue())
                    .body("question", equalTo(state.question()))
                    .body("questionVersion", equalTo(1));
        }
    }

    @Test
    void anotherTenantsQuestionIsNotFound() {
        Questions.publish("somebody", Questions.published(Questions.text("preview-private")));
        preview(Map.of("question", "preview-private", "response", STRONG))
                .statusCode(404)
                .body("code", equalTo("question-not-found"));
    }

    @Test
    void aBareModelAnswerIsEnough() {
        preview(Map.of("modelAnswer", Questions.STRONG_ANSWER, "response", STRONG))
                .statusCode(200)
                .body("percent", equalTo(100));
        preview(Map.of(
                        "prompt", "What is it?",
                        "modelAnswer",
                                Map.of("ru", "Хеш-таблица находит значение по ключу в среднем за константное время."),
                        "response", Map.of("text", "Не знаю.")))
                .statusCode(200)
                .body("percent", equalTo(0))
                .body("passed", equalTo(false));
    }

    @Test
    void aDraftIsGradedAndItsFaultsAreNamedAllAtOnce() {
        Map<String, Object> draft = draft();
        preview(Map.of("draft", draft, "response", STRONG)).statusCode(200).body("percent", equalTo(100));

        draft.put("difficulty", "IMPOSSIBLE");
        draft.put("colour", "red");
        draft.remove("prompt");
        preview(Map.of("draft", draft, "response", STRONG))
                .statusCode(422)
                .body("code", equalTo("document-invalid"))
                .body("errors.pointer", hasItem("/draft/difficulty"))
                .body("errors.pointer", hasItem("/draft/colour"))
                .body("errors.pointer", hasItem("/draft/prompt"));
    }

    @Test
    void aFormulaIsGradedByItsValueAndABadOneInADraftIsNamed() {
        Map<String, Object> draft = draft();
        draft.remove("rubric");
        draft.put("parts", List.of(formula("x^\\top w")));
        preview(Map.of("draft", draft, "response", Map.of("formula", "$\\sum_{i=1}^{n} w_i x_i$")))
                .statusCode(200)
                .body("percent", equalTo(100));
        preview(Map.of("draft", draft, "response", Map.of("formula", "\\input{x}")))
                .statusCode(200)
                .body("percent", equalTo(0))
                .body("fault.code", equalTo("formula-unknown-command"));

        draft.put("parts", List.of(formula("x w")));
        preview(Map.of("draft", draft, "response", Map.of("formula", "1")))
                .statusCode(422)
                .body("errors.pointer", hasItem("/draft/parts/0/formula/expected"))
                .body("errors.code", hasItem("formula-shapes"));
    }

    private static Map<String, Object> formula(String expected) {
        Map<String, Object> vector = Map.of("shape", List.of("n"));
        Map<String, Object> variables =
                Map.of("n", Map.of("integer", true, "range", List.of(2, 4)), "x", vector, "w", vector);
        return Map.of(
                "name", "main", "type", "FORMULA", "formula", Map.of("expected", expected, "variables", variables));
    }

    @Test
    @SuppressWarnings("unchecked") // a JSON object
    void aCriterionThatAsksForMoreConfidenceStaysOpen() {
        Map<String, Object> draft = draft();
        var criterion = (Map<String, Object>) ((List<?>) ((Map<?, ?>) draft.get("rubric")).get("criteria")).getFirst();
        criterion.put("minConfidence", 1);
        Map<String, Object> half = Map.of("text", "The gradient of the expected return needs something.");
        preview(Map.of("draft", draft, "response", half, "language", "ru"))
                .statusCode(200)
                .body("provisional", equalTo(true))
                .body("outcomes[0].outcome", equalTo("UNSURE"))
                .body("outcomes[0].explanation", containsString("требуется не ниже 1."));
        preview(Map.of("draft", draft(), "response", half, "language", "ru"))
                .statusCode(200)
                .body("provisional", equalTo(false));
        criterion.put("minConfidence", 1.5);
        preview(Map.of("draft", draft, "response", half))
                .statusCode(422)
                .body("errors.pointer", hasItem("/draft/rubric/criteria/0/minConfidence"));
    }

    @Test
    void aNumberAndAChoiceAreGradedAtOnceAndRefusedWhereTheyDoNotFit() {
        Map<String, Object> draft = draft();
        draft.remove("rubric");
        draft.put(
                "parts",
                List.of(
                        Map.of("name", "n", "type", "NUMERIC", "numeric", Map.of("expected", 5, "unit", "GB")),
                        Map.of(
                                "name",
                                "c",
                                "type",
                                "CHOICE",
                                "choice",
                                Map.of(
                                        "options",
                                        List.of(
                                                Map.of("id", "a", "text", Map.of("en", "A"), "correct", true),
                                                Map.of("id", "b", "text", Map.of("en", "B")))))));
        preview(Map.of(
                        "draft",
                        draft,
                        "response",
                        Map.of(
                                "parts",
                                Map.of("n", Map.of("text", "It is 5 GB."), "c", Map.of("choices", List.of("a"))))))
                .statusCode(200)
                .body("percent", equalTo(100))
                .body("outcomes[0].evidence[0].quote", equalTo("5 GB"));
        preview(Map.of("draft", draft, "response", Map.of("parts", Map.of("c", Map.of("choices", List.of("z"))))))
                .statusCode(422)
                .body("code", equalTo("response-not-fitting"))
                .body("errors[0].pointer", equalTo("/response/parts/c/choices/0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                             | 400 | /response",
                "{\"response\":{\"text\":\"a\"}}                                | 400 | ''",
                "{\"question\":\"a\",\"modelAnswer\":\"b\",\"response\":{\"text\":\"a\"}} | 400 | ''",
                "{\"question\":\"a\",\"rubric\":{},\"response\":{\"text\":\"a\"}} | 400 | /rubric",
                "{\"modelAnswer\":\"a\",\"response\":{\"text\":\"a\"},\"language\":\"de\"} | 400 | /language",
                "{\"modelAnswer\":\"a\",\"response\":{\"text\":\"a\"},\"colour\":1} | 400 | /colour",
                "{\"modelAnswer\":\"a\",\"response\":{}}                        | 422 | /response",
                "{\"modelAnswer\":\"a\",\"response\":{\"text\":5}}              | 422 | /response/text",
                "{\"modelAnswer\":5,\"response\":{\"text\":\"a\"}}              | 422 | /modelAnswer",
                "{\"modelAnswer\":\"a\",\"rubric\":{\"criteria\":[{\"id\":\"x\"}]},\"response\":{\"text\":\"a\"}} | 422 | /rubric/criteria/0/points",
                "{\"modelAnswer\":\"a\",\"response\":\"text\"}                  | 422 | /response",
            })
    void whatIsWrongIsNamedWithItsPlace(String body, int status, String pointer) {
        ValidatableResponse answer = Callers.withScopes("default", "grades:preview")
                .body(body)
                .post("/v1/grade-previews")
                .then();
        answer.statusCode(status).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"id\":\"x\",\"points\":0.001,\"claim\":{\"en\":\"a\"}}] | /rubric/criteria/0/points",
                "[{\"id\":\"x\",\"points\":1e400,\"claim\":{\"en\":\"a\"}}] | /rubric/criteria/0/points",
                "[{\"id\":\"x\",\"points\":5}] | /rubric/criteria/0/claim",
                "[{\"id\":\"x\",\"points\":5,\"part\":\"y\",\"claim\":{\"en\":\"a\"}}] | /rubric/criteria/0/part",
                "[{\"id\":\"x\",\"points\":5,\"claim\":{\"en\":\"a\"}},{\"id\":\"x\",\"points\":5,\"claim\":{\"en\":\"a\"}}] | /rubric/criteria/1/id",
                "[{\"id\":\"x\",\"points\":5,\"claim\":{\"en\":\"a\"},\"levels\":[{\"id\":\"l\",\"points\":6,\"anchor\":{\"en\":\"a\"}}]}] | /rubric/criteria/0/levels/0/points",
                "[{}] | /rubric/criteria/0/id",
                "[5] | /rubric/criteria/0",
                "5 | /rubric/criteria",
            })
    void aRubricThatCannotBeComputedIsRefused(String criteria, String pointer) {
        Callers.withScopes("default", "grades:preview")
                .body("{\"modelAnswer\":\"a\",\"rubric\":{\"criteria\":" + criteria
                        + "},\"response\":{\"text\":\"a\"}}")
                .post("/v1/grade-previews")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    static List<byte[]> hostileBodies() {
        return List.of(
                "".getBytes(StandardCharsets.UTF_8),
                "{".getBytes(StandardCharsets.UTF_8),
                "[]".getBytes(StandardCharsets.UTF_8),
                "null".getBytes(StandardCharsets.UTF_8),
                "{\"response\":{},\"response\":{}}".getBytes(StandardCharsets.UTF_8),
                "{\"modelAnswer\":\"a\",\"response\":{\"text\":\"\\u0000\"}}".getBytes(StandardCharsets.UTF_8),
                "{\"modelAnswer\":\"a\",\"response\":{\"text\":\"\\ud800\"}}".getBytes(StandardCharsets.UTF_8),
                "{\"modelAnswer\":\"a\",\"response\":{\"text\":\"\u00e9\"}}".getBytes(StandardCharsets.ISO_8859_1),
                ("{\"modelAnswer\":" + "[".repeat(5000) + "]".repeat(5000) + "}").getBytes(StandardCharsets.UTF_8),
                ("{\"modelAnswer\":\"a\",\"response\":{\"text\":\"" + "a".repeat(300_000) + "\"}}")
                        .getBytes(StandardCharsets.UTF_8),
                ("{\"modelAnswer\":\"a\",\"response\":{\"text\":\"" + "a".repeat(1_500_000) + "\"}}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("hostileBodies")
    void hostileBodiesAreAProblemOfTheCaller(byte[] body) {
        Callers.withScopes("default", "grades:preview")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .body(body)
                .post("/v1/grade-previews")
                .then()
                .statusCode(oneOf(400, 413, 422))
                .contentType("application/problem+json")
                .body("code", notNullValue());
    }

    @Test
    void aResponseHasTheFormOfThePart() {
        preview(Map.of("modelAnswer", "a", "response", Map.of("choices", List.of("a"))))
                .statusCode(422)
                .body("code", equalTo("response-not-fitting"))
                .body("errors[0].pointer", equalTo("/response"));
        preview(Map.of("modelAnswer", "a", "response", Map.of("parts", Map.of("other", Map.of("text", "a")))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/response/parts/other"));
    }

    @Test
    void aCandidateHasNoPreview() {
        Callers.candidate("default", "ann", "attempts:take", "attempts:read", "questions:read")
                .body(Map.of("modelAnswer", "a", "response", STRONG))
                .post("/v1/grade-previews")
                .then()
                .statusCode(403)
                .body("detail", containsString("grades:preview"));
    }

    @Test
    void exemplarsAreComparedWithWhatTheirAuthorExpects() {
        Map<String, Object> draft = draft();
        draft.put(
                "exemplars",
                List.of(
                        exemplar("strong", "STRONG", Questions.STRONG_ANSWER, 80, 100, "states-theorem"),
                        exemplar("hopeful", "STRONG", "I do not know.", 80, 100, "states-theorem")));
        Callers.internal("default", "questions:author")
                .body(Map.of("document", draft))
                .post("/internal/exemplar-runs")
                .then()
                .statusCode(200)
                .body("results.exemplar", equalTo(List.of("strong", "hopeful")))
                .body("results.holds", equalTo(List.of(true, false)))
                .body("results[0].met", equalTo(List.of("states-theorem")))
                .body("results[1].explanation", containsString("expected 80 to 100 %"));
        assertThat(Callers.internal("default", "questions:author")
                        .body(Map.of("document", Map.of("slug", "Not A Slug")))
                        .post("/internal/exemplar-runs")
                        .then()
                        .statusCode(422)
                        .extract()
                        .<List<String>>path("errors.pointer"))
                .contains("/document/slug", "/document/title");
    }

    private static Map<String, Object> exemplar(
            String name, String kind, String text, int least, int most, String met) {
        return Map.of(
                "name",
                name,
                "language",
                "en",
                "kind",
                kind,
                "response",
                Map.of("text", text),
                "expect",
                Map.of("percent", List.of(least, most), "met", List.of(met)));
    }

    private static ValidatableResponse preview(Map<String, Object> body) {
        return Callers.withScopes("default", "grades:preview")
                .body(body)
                .post("/v1/grade-previews")
                .then();
    }

    @SuppressWarnings("unchecked") // a JSON object
    private static Map<String, Object> draft() {
        Map<String, Object> draft = EventJson.read(EventJson.write(Questions.text("a-draft")), Map.class);
        draft.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        ((Map<String, Object>) draft.get("rubric")).remove("redFlags");
        var criteria = (List<Map<String, Object>>) ((Map<String, Object>) draft.get("rubric")).get("criteria");
        criteria.forEach(criterion -> criterion.keySet().removeAll(Set.of("accept", "levels")));
        return draft;
    }
}
