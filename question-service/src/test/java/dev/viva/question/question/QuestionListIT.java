package dev.viva.question.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.question.support.Callers;
import dev.viva.question.support.Documents;
import dev.viva.question.support.GradingStandIn;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "question"))
@WithTestResource(GradingStandIn.class)
class QuestionListIT {
    private static final String TENANT = "lists";

    @BeforeEach
    void threeQuestions() {
        if (!Callers.author(TENANT)
                .get("/v1/drafts")
                .<List<String>>path("items.slug")
                .isEmpty()) {
            return;
        }
        publish(Documents.text("gradients"));
        ObjectNode story =
                Documents.text("star-story").put("category", "BEHAVIORAL").put("difficulty", "EASY");
        ((ObjectNode) story.at("/parts/0")).put("type", "STORY");
        story.putArray("topics").add("behaviour/conflict");
        story.putArray("stages").add("culture-fit");
        story.putArray("companies").add("openai");
        story.putObject("title").put("en", "A disagreement").put("ru", "Разногласие");
        story.putObject("prompt")
                .put("en", "Tell of a disagreement with a colleague.")
                .put("ru", "Расскажите о споре с коллегой.");
        publish(story);
        ObjectNode english = Documents.text("zero-english");
        for (String field : List.of("title", "prompt", "modelAnswer")) {
            ((ObjectNode) english.path(field)).remove("ru");
        }
        ((ObjectNode) english.at("/rubric/criteria/0/claim")).remove("ru");
        ((ObjectNode) english.path("prompt")).put("en", "Why does attention divide by the root of the dimension?");
        publish(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=STORY | star-story",
                "type=CODE | ",
                "category=BEHAVIORAL | star-story",
                "difficulty=MEDIUM | gradients,zero-english",
                "topic=rl | gradients,zero-english",
                "topic=rl/policy-gradient | gradients,zero-english",
                "topic=rl/policy | ",
                "topic=behaviour | star-story",
                "stage=culture-fit | star-story",
                "company=deepmind | gradients,zero-english",
                "language=ru | gradients,star-story",
                "company=deepmind&language=ru | gradients",
                "q=disagreements | star-story",
                "q=спорах | star-story",
                "q=градиента политик | gradients",
                "q=explaining theorems | gradients",
                "q=attention dividing | zero-english",
                "q=\"policy gradient\" -attention | gradients",
                "q=); drop table question;-- | ",
                "q=the | ",
            })
    void filtersNarrowTheList(String query, String expected) {
        assertThat(slugs("?" + query))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(",")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?type=ESSAY",
                "?category=x",
                "?difficulty=medium",
                "?language=de",
                "?level=3",
                "?pageSize=0",
                "?pageSize=x",
                "?pageToken=x",
                "?q=%00"
            })
    void aParameterThatCannotBeMeantIsRefused(String query) {
        Callers.reader(TENANT)
                .urlEncodingEnabled(false)
                .get("/v1/questions" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void anItemHasExactlyItsNineFields() {
        Response page = Callers.reader(TENANT)
                .header("Accept-Language", "ru-RU,en;q=0.5")
                .get("/v1/questions");

        Map<String, Object> item = page.path("items.find { it.slug == 'gradients' }");
        assertThat(item.keySet())
                .isEqualTo(Set.of(
                        "id", "slug", "version", "type", "category", "topic", "difficulty", "title", "languages"));
        assertThat(item)
                .containsEntry("title", "Градиенты политики")
                .containsEntry("topic", "rl/policy-gradient")
                .containsEntry("languages", List.of("en", "ru"));
        assertThat(page.<String>path("items.find { it.slug == 'zero-english' }.title"))
                .isEqualTo("Policy gradients");
    }

    @Test
    void pagesFollowEachOtherAndAreBoundToTheirFilters() {
        List<String> all = new ArrayList<>();
        String token = null;
        do {
            Response page = Callers.reader(TENANT)
                    .get("/v1/questions?pageSize=1" + (token == null ? "" : "&pageToken=" + token));
            all.addAll(own(page.path("items.slug")));
            token = page.path("nextPageToken");
        } while (token != null);
        assertThat(all).containsExactly("gradients", "star-story", "zero-english");

        String bound = Callers.reader(TENANT).get("/v1/questions?pageSize=1").path("nextPageToken");
        Callers.reader(TENANT)
                .get("/v1/questions?pageSize=1&type=TEXT&pageToken=" + bound)
                .then()
                .statusCode(400);
    }

    @Test
    void theLanguageOfAQuestionIsTheReadersWishWhereItIsWritten() {
        question("ru")
                .then()
                .header("Content-Language", equalTo("ru"))
                .body("prompt", equalTo("Объясните теорему о градиенте политики."));
        question("de,fr;q=0.2").then().header("Content-Language", equalTo("en"));
        question("!!!").then().statusCode(200).header("Content-Language", equalTo("en"));
        Callers.reader(TENANT)
                .header("Accept-Language", "ru")
                .get("/v1/questions/zero-english")
                .then()
                .header("Content-Language", equalTo("en"))
                .body("languages", equalTo(List.of("en")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere",
                "qst_01jd5vk3m8fyr8b0k6t3w9x2za",
                "qst_x",
                "att_01jd5vk3m8fyr8b0k6t3w9x2za",
                "gradients?version=7",
                "%00"
            })
    void anUnknownNameIsNotFound(String name) {
        Callers.reader(TENANT)
                .urlEncodingEnabled(false)
                .get("/v1/questions/" + name)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static Response question(String language) {
        return Callers.reader(TENANT).header("Accept-Language", language).get("/v1/questions/gradients");
    }

    private static List<String> slugs(String query) {
        List<String> slugs = Callers.reader(TENANT)
                .get("/v1/questions" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.slug");
        return own(slugs);
    }

    /** Without the shared bank's questions, which other tests of this run put there. */
    private static List<String> own(List<String> slugs) {
        return slugs.stream().filter(slug -> !slug.startsWith("shared-")).toList();
    }

    private static void publish(ObjectNode document) {
        Callers.author(TENANT)
                .contentType("application/json")
                .body(document.toString())
                .post("/v1/questions")
                .then()
                .statusCode(201);
        Callers.author(TENANT)
                .post("/v1/questions/" + document.path("slug").asText() + "/publication")
                .then()
                .statusCode(201);
    }
}
