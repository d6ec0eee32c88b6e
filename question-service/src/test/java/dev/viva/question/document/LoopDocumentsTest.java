package dev.viva.question.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.Recommendation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LoopDocumentsTest {

    @Test
    void aFaultlessLoopIsReadWhole() {
        ObjectNode tree = TestDocuments.loop();
        assertThat(LoopDocuments.isLoop(tree)).isTrue();
        assertThat(LoopDocuments.isLoop(TestDocuments.twoParts())).isFalse();
        assertThat(LoopDocuments.faults(tree)).isEmpty();
        LoopDocument loop = LoopDocuments.checked(tree).document();
        assertThat(loop.questions()).isEqualTo(4);
        assertThat(loop.passPercentOf(loop.stages().get(0))).isEqualTo(40);
        assertThat(loop.passPercentOf(loop.stages().get(1))).isEqualTo(55);
        assertThat(loop.stage("final-round").orElseThrow().weight()).isNull();
        assertThat(loop.gates().getFirst().capsAt()).isEqualTo(Recommendation.NO);
        assertThat(loop.funnel().overallRate()).isEqualByComparingTo("0.1");
    }

    @Test
    void theWeightsThatThereAreSumToAHundred() {
        expect(loop -> stage(loop, 1).put("weight", 60), "/stages", "weights-not-whole");
        expect(loop -> stage(loop, 2).put("weight", 1), "/stages", "weights-not-whole");
        expect(loop -> stage(loop, 1).put("weight", 0), "/stages/1/weight", "out-of-range");
    }

    @Test
    void aStageHasAFormOrRulesWithADeadline() {
        expect(loop -> stage(loop, 0).remove("form"), "/stages/0", "form-or-rules");
        expect(loop -> stage(loop, 2).set("form", stage(loop, 0).path("form")), "/stages/2", "form-or-rules");
        expect(loop -> stage(loop, 1).remove("sittingMinutes"), "/stages/1/sittingMinutes", "missing-field");
        expect(loop -> stage(loop, 0).put("sittingMinutes", 5), "/stages/0/sittingMinutes", "field-not-allowed");
    }

    @Test
    void rangesRunUpwards() {
        expect(
                loop -> ((ObjectNode) loop.at("/stages/1/duration")).put("minMinutes", 61),
                "/stages/1/duration",
                "range-reversed");
        expect(
                loop -> ((ObjectNode) loop.at("/stages/1/rounds")).put("max", 0),
                "/stages/1/rounds/max",
                "out-of-range");
        expect(
                loop -> ((ObjectNode) loop.at("/funnel/publicationFactor")).put("min", 1.5),
                "/funnel/publicationFactor",
                "range-reversed");
    }

    @Test
    void namesStandOnceAndReferToWhatIsThere() {
        expect(loop -> stage(loop, 2).put("name", "in-depth-technical"), "/stages/2/name", "duplicate-id");
        expect(
                loop -> ((ArrayNode) loop.path("gates")).add(loop.at("/gates/0")),
                "/gates/1/competency",
                "duplicate-id");
        expect(
                loop -> ((ObjectNode) loop.at("/funnel/steps/0")).put("stage", "nowhere"),
                "/funnel/steps/0/stage",
                "unknown-reference");
        expect(
                loop -> ((ObjectNode) loop.at("/funnel/publicationFactor")).put("step", "offer"),
                "/funnel/publicationFactor/step",
                "unknown-reference");
    }

    @Test
    void anEntryOfAFormEarnsNoMoreThanItsFieldDoes() {
        String kind = "/stages/0/form/fields/0/kinds/0";
        expect(loop -> ((ObjectNode) loop.at(kind)).put("points", 51), kind + "/points", "points-above-maximum");
        expect(loop -> ((ObjectNode) loop.at(kind)).put("points", 1.234), kind + "/points", "too-many-decimals");
    }

    @Test
    void everyTextIsWrittenInEveryLanguageOfTheTitle() {
        expect(
                loop -> ((ObjectNode) loop.at("/facts/0/statement")).remove("ru"),
                "/facts/0/statement/ru",
                "language-missing");
        expect(
                loop -> ((ObjectNode) loop.at("/stages/0/form/fields/0/title")).remove("en"),
                "/stages/0/form/fields/0/title/en",
                "language-missing");
    }

    @Test
    void whatTheSchemaDoesNotKnowIsRefused() {
        expect(loop -> loop.put("salary", 1), "/salary", "unknown-field");
        expect(
                loop -> ((ObjectNode) loop.at("/gates/0")).put("capsAt", "STRONG_YES"),
                "/gates/0/capsAt",
                "unknown-value");
        expect(
                loop -> ((ObjectNode) loop.at("/funnel/steps/0")).put("passRate", 0),
                "/funnel/steps/0/passRate",
                "out-of-range");
        expect(loop -> ((ObjectNode) loop.at("/facts/0")).put("asOf", "last year"), "/facts/0/asOf", "ill-formed");
        expect(
                loop -> ((ObjectNode) loop.at("/stages/1/rules/0")).remove("choose"),
                "/stages/1/rules/0/choose",
                "missing-field");
    }

    @Test
    void aLoopIsNoMarathon() {
        ObjectNode loop = TestDocuments.loop();
        ArrayNode rules = (ArrayNode) loop.at("/stages/1/rules");
        while (rules.size() < 12) {
            rules.addObject().put("choose", 20);
        }
        assertThat(LoopDocuments.faults(loop))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/stages", "too-many-questions"));
    }

    @Test
    void aTreeOfAnyShapeIsRefusedAndNeverFailsTheCheck() {
        for (String text : new String[] {
            "[]",
            "{\"company\": 1}",
            "{\"stages\": {\"a\": 1}, \"company\": []}",
            "{\"company\":\"a\",\"stages\":[1,[],{}],\"gates\":7}",
            "{\"company\":\"a\",\"title\":[],\"funnel\":[],\"stages\":[{\"weight\":1e300,\"rules\":[3],\"form\":1}]}"
        }) {
            JsonNode tree = JsonDocuments.read(text.getBytes(StandardCharsets.UTF_8));
            assertThat(LoopDocuments.faults(tree)).as(text).isNotEmpty();
        }
    }

    @Test
    void aHugeListOfStagesIsRefusedAtOnce() {
        ObjectNode loop = TestDocuments.loop();
        ArrayNode stages = (ArrayNode) loop.path("stages");
        JsonNode stage = stages.get(1);
        for (int i = 0; i < 20_000; i++) {
            stages.add(stage);
        }
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertThat(LoopDocuments.faults(loop))
                .isNotEmpty());
    }

    @Test
    void prerequisitesFormNoCircle() {
        JsonNode circle =
                YamlDocuments.read("""
                topics:
                  - {id: a, title: {en: A}, prerequisites: [c]}
                  - {id: b, title: {en: B}, prerequisites: [a]}
                  - {id: c, title: {en: C}, prerequisites: [b, elsewhere]}
                  - {id: d, title: {en: D}, prerequisites: [e]}
                  - {id: e, title: {en: E}}
                """.getBytes(StandardCharsets.UTF_8)).getFirst();
        assertThat(QuestionDocuments.catalogFaults(circle))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/topics/0/prerequisites", "prerequisites-circular"),
                        tuple("/topics/1/prerequisites", "prerequisites-circular"),
                        tuple("/topics/2/prerequisites", "prerequisites-circular"));
    }

    @Test
    void theMonthsOfACurriculumFollowEachOther() {
        JsonNode curricula =
                YamlDocuments.read("""
                curricula:
                  - slug: plan
                    title: {en: Plan}
                    periods:
                      - {fromMonth: 1, toMonth: 2, title: {en: One}, themes: [{id: a, title: {en: A}, target: {unit: PAPERS, min: 15, max: 10}}]}
                      - {fromMonth: 2, toMonth: 4, title: {en: Two}, themes: [{id: a, title: {en: A}}]}
                """.getBytes(StandardCharsets.UTF_8)).getFirst();
        assertThat(QuestionDocuments.catalogFaults(curricula))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/curricula/0/periods/0/themes/0/target", "range-reversed"),
                        tuple("/curricula/0/periods/1", "months-not-in-order"),
                        tuple("/curricula/0/periods/1/themes/0/id", "duplicate-id"));
    }

    @Test
    void aFactOfACompanySaysWhereItComesFrom() {
        JsonNode companies =
                YamlDocuments.read("""
                companies:
                  - slug: lab
                    name: {en: Lab}
                    facts:
                      - {id: rate, statement: {en: Few get in.}, asOf: "2026", certainty: LOW}
                      - {id: rate, statement: {en: Many get in.}, source: Hearsay, asOf: "2026", certainty: SURE}
                """.getBytes(StandardCharsets.UTF_8)).getFirst();
        assertThat(QuestionDocuments.isCatalog(companies)).isTrue();
        assertThat(QuestionDocuments.catalogFaults(companies))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/companies/0/facts/0/source", "missing-field"),
                        tuple("/companies/0/facts/1/certainty", "unknown-value"),
                        tuple("/companies/0/facts/1/id", "duplicate-id"));
    }

    private static void expect(Consumer<ObjectNode> change, String pointer, String code) {
        ObjectNode loop = TestDocuments.loop();
        change.accept(loop);
        assertThat(LoopDocuments.faults(loop))
                .extracting(Fault::pointer, Fault::code)
                .contains(tuple(pointer, code));
    }

    private static ObjectNode stage(ObjectNode loop, int index) {
        return (ObjectNode) loop.at("/stages/" + index);
    }
}
