package dev.viva.attempt.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.viva.attempt.testing.Await;
import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.Loops;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Practice;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.loop.Certainty;
import dev.viva.events.loop.Funnel;
import dev.viva.events.loop.Funnel.FunnelStep;
import dev.viva.events.loop.Funnel.PublicationFactor;
import dev.viva.events.loop.LoopDocument;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class FunnelEstimateIT {
    private static final String STAGE = "stage-" + UUID.randomUUID();
    private static final List<Map<String, Object>> NOTES = List.of(
            Map.of("id", "resume", "passRate", 0.2),
            Map.of("id", "screening", "passRate", 0.25),
            Map.of("id", "technical", "passRate", 0.3, "stage", STAGE),
            Map.of("id", "research", "passRate", 0.4),
            Map.of("id", "behavioral", "passRate", 0.5));

    private final Practice ann = new Practice("tenant-" + UUID.randomUUID(), "ann");

    @Test
    void theRatesOfTheNotesComeBack() {
        Response estimate = estimate(
                Map.of("steps", NOTES, "options", Map.of("publication", Map.of()), "runs", 1_000_000, "seed", 3));
        estimate.then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("offer.chance.closedForm", equalTo(0.003f))
                .body("steps.id", contains("resume", "screening", "technical", "research", "behavioral"))
                .body("options[0].factor", equalTo(1.35f))
                .body("options[0].step", equalTo("resume"))
                .body("options[0].kind", equalTo("ASSOCIATION"))
                .body("options[0].offer.closedForm", equalTo(0.00405f))
                .body("hours", empty());
        double simulated = estimate.jsonPath().getDouble("offer.chance.probability");
        double error = estimate.jsonPath().getDouble("offer.chance.standardError");
        assertThat(Math.abs(simulated - 0.003)).isLessThan(4 * error);
    }

    @Test
    void aCandidatesReadinessDecidesAndHoursAreCounted() {
        for (int percent : new int[] {85, 95, 90}) {
            ann.graded(
                    Practice.question("funnel", "dl/" + percent % 2, STAGE, "one"),
                    percent,
                    Map.of("one", Outcome.MET));
        }
        Response estimate = estimate(Map.of("steps", NOTES, "candidate", "ann"));
        estimate.then()
                .statusCode(200)
                .body("candidate", equalTo("ann"))
                .body("steps[2].skill", equalTo("READINESS"))
                .body("steps[0].skill", equalTo("APPLICANTS"))
                .body("hours.topic", containsInAnyOrder("dl/0", "dl/1"))
                .body("hours.estimated", hasItem(false));
        assertThat(estimate.jsonPath().getDouble("offer.chance.closedForm")).isGreaterThan(0.003);
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsPlace() {
        estimate(Map.of(
                        "steps",
                        List.of(Map.of("id", "a", "passRate", 0.5), Map.of("id", "a", "passRate", 0.5)),
                        "options",
                        Map.of("publication", Map.of("step", "b"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("funnel-invalid"))
                .body("errors.pointer", contains("/steps/1/id", "/options/publication/step"));
        for (Object steps : List.of(
                List.of(),
                List.of(Map.of("id", "a", "passRate", 0)),
                List.of(Map.of("id", "a", "passRate", 1.01)),
                List.of(Map.of("id", "a")),
                Collections.singletonList(null),
                elevenSteps())) {
            estimate(Map.of("steps", steps)).then().statusCode(400);
        }
        estimate(Map.of("steps", NOTES, "runs", 1_000_001)).then().statusCode(400);
        estimate(Map.of("steps", NOTES, "options", Map.of("publication", Map.of("factor", 5))))
                .then()
                .statusCode(400);
    }

    @Test
    void aLoopBringsItsFunnel() {
        LoopDocument plain = Loops.document(OtherServices.freshSlug("loop"), "any");
        String loop = Loops.published(
                ann.tenant(),
                new LoopDocument(
                        plain.slug(),
                        plain.company(),
                        plain.title(),
                        plain.summary(),
                        60,
                        plain.stages(),
                        plain.gates(),
                        new Funnel(
                                "A test",
                                "2026",
                                Certainty.LOW,
                                null,
                                List.of(
                                        new FunnelStep(
                                                "letter", Loops.both("Letter", "Письмо"), new BigDecimal("0.5"), null),
                                        new FunnelStep(
                                                "talk",
                                                Loops.both("Talk", "Разговор"),
                                                new BigDecimal("0.4"),
                                                "first")),
                                new PublicationFactor("talk", new BigDecimal("1.3"), new BigDecimal("1.4"))),
                        List.of()));
        String without = Loops.published(ann.tenant(), Loops.document(OtherServices.freshSlug("loop"), "any"));
        Map<String, Object> wish = Map.of("loop", loop, "options", Map.of("publication", Map.of("factor", 1.3)));
        Await.until(
                "the copies are here",
                () -> estimate(wish).statusCode() == 200
                        && !estimate(Map.of("loop", without)).body().asString().contains("unknown-reference"));

        estimate(wish)
                .then()
                .body("steps.id", contains("letter", "talk"))
                .body("offer.chance.closedForm", equalTo(0.2f))
                .body("options[0].step", equalTo("talk"))
                .body("options[0].offer.closedForm", equalTo(0.26f));
        estimate(Map.of("loop", without)).then().statusCode(422).body("errors[0].code", equalTo("loop-without-funnel"));
        estimate(Map.of("loop", "no-such-loop")).then().statusCode(422).body("errors[0].pointer", equalTo("/loop"));
        for (Map<String, Object> neither : List.of(Map.<String, Object>of(), Map.of("loop", loop, "steps", NOTES))) {
            estimate(neither).then().statusCode(422).body("errors[0].code", equalTo("steps-or-loop"));
        }
    }

    @Test
    void aCandidateAsksForNobodyElse() {
        RequestSpecification bob = Callers.candidate(ann.tenant(), "bob");
        estimate(bob, Map.of("steps", NOTES, "candidate", "ann"))
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/candidate"));
        estimate(bob, Map.of("steps", NOTES, "candidate", "bob")).then().statusCode(200);
    }

    @Test
    void notesAreInTheLanguageOfTheRequest() {
        estimate(
                        Callers.keyOf(ann.tenant()).header("Accept-Language", "ru"),
                        Map.of("steps", NOTES, "options", Map.of("publication", Map.of("factor", 1.3))))
                .then()
                .header("Content-Language", "ru")
                .body("options[0].note", startsWith("Это связь, а не причина"));
    }

    private Response estimate(Map<String, ?> body) {
        return estimate(Callers.keyOf(ann.tenant()), body);
    }

    private static Response estimate(RequestSpecification caller, Map<String, ?> body) {
        return caller.contentType(ContentType.JSON).body(body).post("/v1/funnel-estimates");
    }

    private static List<Map<String, Object>> elevenSteps() {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            steps.add(Map.of("id", "step-" + i, "passRate", 0.5));
        }
        return steps;
    }
}
