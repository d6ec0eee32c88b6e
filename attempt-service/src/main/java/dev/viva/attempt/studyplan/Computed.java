package dev.viva.attempt.studyplan;

import dev.viva.attempt.studyplan.planner.PlanState;
import java.util.List;

/**
 * A plan and what it was computed from.
 *
 * @param topics those of the curriculum and its questions, in the order of their paths
 * @param told competencies that have a STAR story
 * @param missing competencies that have none
 */
public record Computed(PlanState plan, List<TopicBasis> topics, List<String> told, List<String> missing) {
    static final Computed NOTHING = new Computed(PlanState.EMPTY, List.of(), List.of(), List.of());

    /**
     * What was known of a topic.
     *
     * @param estimate readiness in hundredths, 0 to 100; {@code null} without enough evidence
     * @param weight of the topic in the loop, in tenths of a percent
     */
    public record TopicBasis(String topic, Integer estimate, int weight) {}

    Computed with(PlanState changed) {
        return new Computed(changed, topics, told, missing);
    }
}
