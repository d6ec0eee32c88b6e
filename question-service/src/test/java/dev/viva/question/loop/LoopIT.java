package dev.viva.question.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.events.Topics;
import dev.viva.question.document.YamlText;
import dev.viva.question.support.Callers;
import dev.viva.question.support.Documents;
import dev.viva.question.support.GradingStandIn;
import dev.viva.question.support.VersionEvents;
import dev.viva.testing.TestTokens;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "question"))
@WithTestResource(GradingStandIn.class)
class LoopIT {
    private static final String YAML = "application/yaml";
    private static final String COMPANIES = """
            ---
            companies:
              - slug: small-lab
                name: {en: Small Lab, ru: Малая лаборатория}
                facts:
                  - {id: rate, statement: {en: Few get in., ru: Берут немногих.}, value: 1 %, source: Hearsay, asOf: "2026", certainty: LOW}
            curricula:
              - slug: a-plan
                title: {en: A plan, ru: План}
                periods:
                  - {fromMonth: 1, toMonth: 2, title: {en: Fundamentals, ru: Основы},
                     themes: [{id: papers, title: {en: Papers, ru: Статьи}, target: {unit: PAPERS, min: 10, max: 15}}]}
            resources:
              - {slug: a-book, title: {en: A book, ru: Книга}, kind: BOOK, year: 2018, url: "https://example.org/"}
            topics:
              - {id: rl, title: {en: Reinforcement learning}, resources: [a-book]}
              - {id: rl/policy-gradient, title: {en: Policy gradients}, prerequisites: [rl], related: [ml]}
            """;

    @Test
    void aLoopIsWrittenPublishedChangedAndRetired() {
        String tenant = "loop-life";
        published(tenant, "life-a", "life-b");
        Response draft = post(tenant, loop(tenant, "life", 2));
        draft.then().statusCode(201).header("ETag", equalTo("\"0\"")).body("changed", equalTo(true));
        Callers.reader(tenant).get("/v1/loops/life").then().statusCode(404).body("code", equalTo("loop-not-found"));
        post(tenant, loop(tenant, "life", 2)).then().statusCode(409).body("code", equalTo("slug-taken"));

        Response version = Callers.author(tenant).post("/v1/loops/life/publication");

        version.then().statusCode(201).body("version", equalTo(1)).body("status", equalTo("PUBLISHED"));
        Callers.author(tenant).post("/v1/loops/life/publication").then().statusCode(200);
        String id = version.path("loopVersion");
        var records = VersionEvents.of(Topics.LOOP_VERSIONS, id, 1);
        assertThat(VersionEvents.value(records.getFirst()).at("/document/slug").asText())
                .isEqualTo("life");
        Callers.reader(tenant)
                .header("Accept-Language", "ru")
                .get("/v1/loops/life")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("ru"))
                .body("title", equalTo("Малая лаборатория"))
                .body("questions", equalTo(2))
                .body("stages[0].form.fields[0].title", equalTo("Проекты"))
                .body("stages[1].rules[0].choose", equalTo(2))
                .body("draftChanged", equalTo(null));

        ObjectNode changed = loop(tenant, "life", 1);
        Callers.author(tenant)
                .contentType("application/json")
                .body(changed.toString())
                .put("/v1/loops/life")
                .then()
                .statusCode(428);
        String etag = Callers.author(tenant).get("/v1/loops/life/document").header("ETag");
        Callers.author(tenant)
                .contentType("application/json")
                .header("If-Match", etag)
                .body(changed.toString())
                .put("/v1/loops/life")
                .then()
                .statusCode(200)
                .body("changed", equalTo(true));
        Callers.author(tenant)
                .contentType("application/json")
                .header("If-Match", etag)
                .body(changed.toString())
                .put("/v1/loops/life")
                .then()
                .statusCode(412)
                .body("code", equalTo("loop-changed"));
        Callers.author(tenant)
                .post("/v1/loops/life/publication")
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        Callers.reader(tenant)
                .get("/v1/loops/life?version=1")
                .then()
                .body("questions", equalTo(2))
                .header("Cache-Control", containsString("immutable"));

        Callers.author(tenant)
                .post("/v1/loops/life/retirement")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETIRED"));
        Callers.reader(tenant).get("/v1/loops").then().body("items.slug", not(hasItem("life")));
        Callers.author(tenant)
                .header(
                        "If-Match",
                        Callers.author(tenant).get("/v1/loops/life/document").header("ETag"))
                .delete("/v1/loops/life")
                .then()
                .statusCode(409)
                .body("code", equalTo("loop-published"));
    }

    @Test
    void aDraftThatWasNeverPublishedIsDeletedAndFaultsAreNamed() {
        String tenant = "loop-draft";
        Response draft = post(tenant, loop(tenant, "draft", 1));
        Callers.author(tenant)
                .accept(YAML)
                .get("/v1/loops/draft/document")
                .then()
                .statusCode(200)
                .contentType(YAML);
        Callers.author(tenant)
                .header("If-Match", draft.header("ETag"))
                .delete("/v1/loops/draft")
                .then()
                .statusCode(204);
        Callers.author(tenant).get("/v1/loops/draft").then().statusCode(404);
        Callers.author(tenant).post("/v1/loops/draft/retirement").then().statusCode(404);
        ObjectNode faulty = loop(tenant, "draft", 1);
        ((ObjectNode) faulty.at("/stages/1")).put("weight", 79);
        post(tenant, faulty)
                .then()
                .statusCode(422)
                .body("code", equalTo("document-invalid"))
                .body("errors[0].pointer", equalTo("/stages"))
                .body("errors[0].code", equalTo("weights-not-whole"));
    }

    @Test
    void aRuleThatTheBankCannotSatisfyIsRefusedWithTheShortfall() {
        String tenant = "loop-short";
        published(tenant, "short-a");
        post(tenant, loop(tenant, "short", 3)).then().statusCode(201);

        Callers.author(tenant)
                .post("/v1/loops/short/publication")
                .then()
                .statusCode(422)
                .body("code", equalTo("loop-not-satisfiable"))
                .body("errors[0].pointer", equalTo("/stages/1/rules/0"))
                .body("errors[0].code", equalTo("rule-not-satisfiable"))
                .body("errors[0].detail", containsString("wants 3"))
                .body("errors[0].detail", containsString("have 1"));
    }

    @Test
    void anImportTakesQuestionsCompaniesAndLoopsTogetherOrNoneOfThem() {
        String tenant = "loop-import";
        String questions = YamlText.write(text(tenant, "import-a")) + YamlText.write(text(tenant, "import-b"));
        String tooMany = questions + COMPANIES + YamlText.write(loop(tenant, "lab", 3));

        imported(tenant, tooMany)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("report[3].slug", equalTo("lab"))
                .body("report[3].outcome", equalTo("REFUSED"))
                .body("report[3].faults[0].pointer", equalTo("/stages/1/rules/0"))
                .body("report[3].faults[0].detail", containsString("wants 3"));
        Callers.author(tenant).get("/v1/drafts").then().body("items", hasSize(0));
        Callers.reader(tenant)
                .get("/v1/companies/small-lab")
                .then()
                .statusCode(404)
                .body("code", equalTo("company-not-found"));

        String enough = questions + COMPANIES + YamlText.write(loop(tenant, "lab", 2));
        imported(tenant, enough)
                .then()
                .body("state", equalTo("DONE"))
                .body("report.outcome", equalTo(List.of("PUBLISHED", "PUBLISHED", "CREATED", "PUBLISHED")))
                .body("report[3].version", equalTo(1));
        imported(tenant, enough).then().body("report.outcome.unique()", equalTo(List.of("UNCHANGED")));
        String exported =
                Callers.author(tenant).accept(YAML).get("/v1/bank-exports").asString();
        imported(tenant, exported)
                .then()
                .body("report.outcome.unique()", equalTo(List.of("UNCHANGED")))
                .body("report.slug", hasItem("lab"));

        Callers.reader(tenant).get("/v1/loops?company=small-lab").then().body("items.slug", hasItem("lab"));
        Callers.reader(tenant).get("/v1/loops?company=elsewhere").then().body("items", hasSize(0));
        Callers.reader(tenant).get("/v1/loops?company=Not_A_Slug").then().statusCode(400);
        Callers.reader(tenant)
                .header("Accept-Language", "ru")
                .get("/v1/companies/small-lab")
                .then()
                .body("facts[0].statement", equalTo("Берут немногих."))
                .body("facts[0].source", equalTo("Hearsay"))
                .body("facts[0].certainty", equalTo("LOW"));
        Callers.reader(tenant)
                .get("/v1/companies")
                .then()
                .body("items.find { it.slug == 'small-lab' }.facts", equalTo(1));
        Callers.reader(tenant)
                .header("Accept-Language", "ru")
                .get("/v1/curricula")
                .then()
                .body("items.find { it.slug == 'a-plan' }.periods[0].title", equalTo("Основы"))
                .body("items.find { it.slug == 'a-plan' }.periods[0].themes[0].target.max", equalTo(15));
        Callers.reader(tenant)
                .get("/v1/resources")
                .then()
                .body("items.find { it.slug == 'a-book' }.year", equalTo(2018));
        Callers.reader(tenant)
                .get("/v1/topics")
                .then()
                .body("items.find { it.id == 'rl' }.resources", equalTo(List.of("a-book")))
                .body("items.find { it.id == 'rl/policy-gradient' }.prerequisites", equalTo(List.of("rl")));
    }

    @Test
    void attemptServiceGetsTheCurriculumOfACompanyWithAllThatItRefersTo() {
        String tenant = "curriculum-of-company";
        imported(tenant, """
                ---
                curricula:
                  - slug: other-plan
                    title: {en: Other plan, ru: Другой план}
                    periods: [{fromMonth: 1, toMonth: 1, title: {en: First, ru: Первый}, themes: [{id: any, title: {en: Any, ru: Любая}}]}]
                  - slug: plan-of-lab
                    company: planned-lab
                    title: {en: A plan, ru: План}
                    periods:
                      - {fromMonth: 1, toMonth: 2, title: {en: Fundamentals, ru: Основы},
                         themes: [{id: papers, title: {en: Papers, ru: Статьи}, topics: [plan-rl], resources: [plan-book],
                                   target: {unit: PAPERS, min: 10, max: 15}}]}
                resources:
                  - {slug: plan-book, title: {en: A book, ru: Книга}, kind: BOOK, year: 2018}
                  - {slug: plan-unused, title: {en: Another book, ru: Другая книга}, kind: BOOK}
                topics:
                  - {id: plan-ml, title: {en: Machine learning, ru: Машинное обучение}}
                  - {id: plan-rl, title: {en: Reinforcement learning, ru: Обучение с подкреплением}, prerequisites: [plan-ml]}
                  - {id: plan-rl/values, title: {en: Values, ru: Ценности}, prerequisites: [plan-rl]}
                  - {id: plan-other, title: {en: Other, ru: Другое}}
                """).then().body("state", equalTo("DONE"));

        curriculum(tenant, "planned-lab")
                .then()
                .statusCode(200)
                .body("slug", equalTo("plan-of-lab"))
                .body("title.ru", equalTo("План"))
                .body("periods[0].toMonth", equalTo(2))
                .body("periods[0].themes[0].target.min", equalTo(10))
                .body("topics.id", equalTo(List.of("plan-ml", "plan-rl", "plan-rl/values")))
                .body("topics[1].prerequisites", equalTo(List.of("plan-ml")))
                .body("resources.slug", equalTo(List.of("plan-book")));
        curriculum(tenant, "no-lab").then().statusCode(404).body("code", equalTo("curriculum-not-found"));
    }

    @Test
    void twoLoopsAreCompared() {
        String tenant = "loop-compare";
        published(tenant, "compare-a", "compare-b");
        ObjectNode other = loop(tenant, "compare-other", 1);
        ((ObjectNode) other.at("/stages/0")).put("weight", 50);
        ((ObjectNode) other.at("/stages/1")).put("weight", 50);
        imported(tenant, YamlText.write(loop(tenant, "compare-one", 2)) + YamlText.write(other))
                .then()
                .body("state", equalTo("DONE"))
                .body("report[0].warnings[0].code", equalTo("unknown-company"));

        Callers.reader(tenant)
                .get("/v1/loops/compare-one/comparison/compare-other")
                .then()
                .statusCode(200)
                .body("a.questions", equalTo(2))
                .body("stageTypes.find { it.type == 'TECHNICAL' }.difference", equalTo(30))
                .body("stageTypes.find { it.type == 'RESUME' }.difference", equalTo(-30))
                .body("categories[0].category", equalTo("REINFORCEMENT_LEARNING"))
                .body("categories[0].weight.a", equalTo(80.0f))
                .body("categories[0].questions.difference", equalTo(0.0f));
        Callers.reader(tenant)
                .get("/v1/loops/compare-one/comparison/none")
                .then()
                .statusCode(404);
    }

    @Test
    void aLoopIsSeenByItsTenantOnlyAndTheSharedBanksByAll() {
        published("bank", "shared-loop-a");
        imported("bank", YamlText.write(loop("bank", "shared-loop", 1))).then().body("state", equalTo("DONE"));
        post("loop-mine", loop("loop-mine", "mine-only", 1)).then().statusCode(201);

        Callers.reader("loop-other").get("/v1/loops/shared-loop").then().statusCode(200);
        Callers.author("loop-other").get("/v1/loops/mine-only").then().statusCode(404);
        Callers.author("loop-other")
                .post("/v1/loops/shared-loop/retirement")
                .then()
                .statusCode(403)
                .body("code", equalTo("loop-not-yours"));
        Callers.candidate("loop-mine").get("/v1/loops/mine-only").then().statusCode(404);
        Callers.reader("loop-mine")
                .contentType("application/json")
                .body("{}")
                .post("/v1/loops")
                .then()
                .statusCode(403);
    }

    /** A question of a stage that only this test's tenant has: what other tests publish in the shared bank must not count. */
    private static ObjectNode text(String tenant, String slug) {
        ObjectNode question = Documents.text(slug);
        question.putArray("stages").add(tenant);
        return question;
    }

    private static ObjectNode loop(String tenant, String slug, int choose) {
        ObjectNode loop = Documents.loop(slug, choose);
        ((ObjectNode) loop.at("/stages/1/rules/0")).putArray("stages").add(tenant);
        return loop;
    }

    private static void published(String tenant, String... slugs) {
        StringBuilder stream = new StringBuilder();
        for (String slug : slugs) {
            stream.append(YamlText.write(text(tenant, slug)));
        }
        imported(tenant, stream.toString()).then().body("state", equalTo("DONE"));
    }

    private static Response post(String tenant, ObjectNode loop) {
        return Callers.author(tenant)
                .contentType("application/json")
                .body(loop.toString())
                .post("/v1/loops");
    }

    /** It is of no API document. */
    private static Response curriculum(String tenant, String company) {
        return RestAssured.given()
                .header(
                        "Authorization",
                        TestTokens.forTenant(tenant).scopes("attempts:take").authorization())
                .get("/internal/companies/{company}/curriculum", company);
    }

    private static Response imported(String tenant, String yaml) {
        Response answer = Callers.author(tenant)
                .contentType(YAML)
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/v1/bank-imports?publish=true");
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while ("RUNNING".equals(answer.path("state")) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            answer = Callers.author(tenant).get("/v1/bank-imports/" + answer.<String>path("id"));
        }
        return answer;
    }
}
