package dev.viva.attempt.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Practice;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.platform.caller.Scopes;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class ReadinessIT {
    private static final String PATH = "/v1/candidates/{candidate}/readiness";

    private final Practice ann = new Practice("tenant-" + UUID.randomUUID(), "ann of the lab");

    @Test
    void readinessIsEstimatedFromFinalGradesOfDifferentQuestions() {
        for (int percent : new int[] {80, 90, 70}) {
            ann.graded(Practice.question("ready", "dl/attention", "system-design", "one"), percent, met());
            assertThat(byTopic().getInt("items[0].needed")).isBetween(0, 2);
        }
        ann.graded(Practice.question("ready", "dl/backpropagation", "system-design", "one"), 20, met());
        String waiting = ann.submit(Practice.question("ready", "dl/attention", "system-design", "one"));
        ann.release(Practice.grade(waiting, 0, Map.of("one", Outcome.UNSURE), null));

        JsonPath topics = byTopic();
        assertThat(topics.getList("items.key", String.class))
                .containsExactly("dl", "dl/attention", "dl/backpropagation");
        assertThat(topics.getInt("items[0].attempts")).isEqualTo(4);
        assertThat(topics.getInt("items[1].attempts"))
                .as("a provisional grade says nothing yet")
                .isEqualTo(3);
        assertThat(topics.getString("items[1].state")).isEqualTo("ESTIMATED");
        assertThat(topics.getDouble("items[1].low")).isLessThan(topics.getDouble("items[1].estimate"));
        assertThat(topics.getDouble("items[1].high")).isGreaterThan(topics.getDouble("items[1].estimate"));
        assertThat(topics.getDouble("items[1].estimate")).isBetween(0.6, 0.8);
        assertThat(topics.getDouble("items[0].estimate")).isLessThan(topics.getDouble("items[1].estimate"));
        Callers.keyOf(ann.tenant())
                .get(PATH, ann.candidate())
                .then()
                .body("items[2].state", equalTo("NOT_ENOUGH_EVIDENCE"))
                .body("items[2].needed", equalTo(2))
                .body("items[2]", not(hasKey("estimate")))
                .body("level", equalTo(0.9f))
                .body("method.name", equalTo(ReadinessModel.NAME))
                .body("method.halfLifeDays", equalTo(60));
        keysBy("category").contains("DEEP_LEARNING");
        keysBy("stage").contains("system-design");
        keysBy("competency").contains("deep-learning");
    }

    @Test
    void nobodyIsReadyWithoutAGrade() {
        Callers.keyOf(ann.tenant())
                .get(PATH, "nobody")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("by", equalTo("topic"));
    }

    @Test
    void aCandidateSeesNobodyElse() {
        Callers.candidate(ann.tenant(), "bob")
                .get(PATH, "ann")
                .then()
                .statusCode(404)
                .body("code", equalTo("candidate-not-found"));
        Callers.candidate(ann.tenant(), "bob").get(PATH, "bob").then().statusCode(200);
        Callers.withScopes(ann.tenant(), Scopes.ATTEMPTS_TAKE)
                .get(PATH, "bob")
                .then()
                .statusCode(403);
    }

    @Test
    void anotherTenantsGradesAreNobodys() {
        ann.graded(Practice.question("ready", "dl/attention", "system-design", "one"), 80, met());
        Callers.keyOf(OtherServices.freshSlug("tenant"))
                .get(PATH, ann.candidate())
                .then()
                .body("items", empty());
    }

    @Test
    void whatCannotBeReadIsRefused() {
        Callers.keyOf(ann.tenant())
                .queryParam("by", "stars")
                .get(PATH, "ann")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("by"));
        Callers.keyOf(ann.tenant()).get(PATH, "a".repeat(129)).then().statusCode(404);
        Callers.keyOf(ann.tenant()).get(PATH, "a".repeat(128)).then().statusCode(200);
    }

    private ListAssert<String> keysBy(String dimension) {
        return assertThat(Callers.keyOf(ann.tenant())
                .queryParam("by", dimension)
                .get(PATH, ann.candidate())
                .jsonPath()
                .getList("items.key", String.class));
    }

    private JsonPath byTopic() {
        return Callers.keyOf(ann.tenant()).get(PATH, ann.candidate()).jsonPath();
    }

    private static Map<String, Outcome> met() {
        return Map.of("one", Outcome.MET);
    }
}
