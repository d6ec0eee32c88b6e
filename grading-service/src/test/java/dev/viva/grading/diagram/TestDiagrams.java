package dev.viva.grading.diagram;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.Rubric;
import dev.viva.grading.engine.GradingEngine;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A question that is answered with a small diagram: the loop of an actor-critic agent. */
final class TestDiagrams {
    private static final GradingEngine ENGINE = GradingEngine.load(InstantSource.system());
    private static final Map<String, Object> SETTINGS = Map.of(
            "formats",
            List.of("mermaid", "dot", "plantuml"),
            "nodes",
            List.of(
                    node("environment", List.of("environment", "env"), List.of("среда")),
                    node("actor", List.of("actor", "policy network"), List.of("актор", "сеть политики")),
                    node("critic", List.of("critic", "value function"), List.of("критик", "функция ценности")),
                    node(
                            "td-error",
                            List.of("TD error", "temporal difference error"),
                            List.of("ошибка временной разности")),
                    Map.of(
                            "id",
                            "buffer",
                            "optional",
                            true,
                            "synonyms",
                            Map.of("en", List.of("rollout buffer"), "ru", List.of("буфер траекторий")))),
            "edges",
            List.of(
                    Map.of("from", "environment", "to", "actor"),
                    Map.of("from", "actor", "to", "environment"),
                    Map.of("from", "environment", "to", "critic"),
                    Map.of("from", "critic", "to", "td-error"),
                    Map.of("from", "td-error", "to", "actor"),
                    Map.of("from", "environment", "to", "buffer", "optional", true)));

    private TestDiagrams() {}

    private static Map<String, Object> node(String id, List<String> en, List<String> ru) {
        return Map.of("id", id, "synonyms", Map.of("en", en, "ru", ru));
    }

    static Grade grade(String format, String source) {
        return grade("en", format, source);
    }

    static Grade grade(String language, String format, String source, String... criteria) {
        Part part = new Part("main", PartType.DIAGRAM, new BigDecimal(100), null, null, null, null, SETTINGS);
        List<Criterion> measured = Stream.of(criteria)
                .map(id -> new Criterion(id, "main", new BigDecimal(50), false, null, null, null, null))
                .toList();
        QuestionDocument question = new QuestionDocument(
                "loop",
                null,
                List.of("rl/actor-critic"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(part),
                new Rubric(null, measured, List.of()),
                null,
                null);
        Response response = new Response(null, null, null, null, null, new Response.Diagram(format, source), null);
        return ENGINE.grade(question, 1, language, response);
    }

    static CriterionOutcome outcome(String source) {
        return grade("mermaid", "flowchart LR\n" + source).outcomes().getFirst();
    }

    static String percent(String source) {
        return grade("mermaid", "flowchart LR\n" + source).percent().setScale(2).toPlainString();
    }
}
