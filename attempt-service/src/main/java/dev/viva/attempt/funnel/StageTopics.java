package dev.viva.attempt.funnel;

import dev.viva.attempt.question.QuestionFacet;
import dev.viva.attempt.question.QuestionFacets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which part each topic has in the published questions of each stage. */
@ApplicationScoped
public class StageTopics {
    private static final int MOST_QUESTIONS = 10_000;

    private final QuestionFacets facets;

    public StageTopics(QuestionFacets facets) {
        this.facets = facets;
    }

    /** By topic and stage, 0 to 1; over the topics of a stage they sum to 1. */
    @Transactional
    public NavigableMap<String, Map<String, Double>> parts() {
        return parts(facets.published(MOST_QUESTIONS).stream().map(Asked::of).toList());
    }

    /** A question, as far as it matters here. */
    record Asked(List<String> stages, List<String> topics) {
        static Asked of(QuestionFacet facet) {
            return new Asked(facet.stages(), facet.topics());
        }
    }

    /** A question with several topics counts in equal parts for each. */
    static NavigableMap<String, Map<String, Double>> parts(List<Asked> questions) {
        Map<String, Integer> sizes = new TreeMap<>();
        NavigableMap<String, Map<String, Double>> parts = new TreeMap<>();
        for (Asked question : questions) {
            for (String stage : question.topics().isEmpty() ? List.<String>of() : question.stages()) {
                sizes.merge(stage, 1, Integer::sum);
                double part = 1.0 / question.topics().size();
                question.topics().forEach(topic -> parts.computeIfAbsent(topic, fresh -> new TreeMap<>())
                        .merge(stage, part, Double::sum));
            }
        }
        parts.values().forEach(stages -> stages.replaceAll((stage, sum) -> sum / sizes.get(stage)));
        return parts;
    }
}
