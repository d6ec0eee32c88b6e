package dev.viva.attempt.studyplan.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What a plan takes into account of the candidate, the loop and the questions.
 *
 * @param topics by path, those alone that published questions or attempts name
 * @param stages those that ask questions, in the order of the loop
 * @param stories by competency, those that published STORY questions name
 * @param cards review cards, by when they are due
 */
public record Knowledge(
        NavigableMap<String, TopicKnown> topics,
        List<StageKnown> stages,
        NavigableMap<String, StoryKnown> stories,
        List<CardDue> cards) {
    static final TopicKnown NOTHING = new TopicKnown(Optional.empty(), 0, List.of(), List.of());

    /** What a candidate shows of whom nothing is known. */
    private static final double PRIOR = 0.5;

    /**
     * A topic.
     *
     * @param estimate readiness, 0 to 1; nothing without enough evidence
     * @param weight which part of the whole loop it is, 0 to 1
     * @param questions slugs of published questions that are not stories, those first that were never taken
     * @param gradedOn when questions of it were answered since the plan began, of those with a final grade
     */
    public record TopicKnown(
            Optional<Double> estimate, double weight, List<String> questions, List<LocalDate> gradedOn) {
        /** How urgent it is: its weight times what is missing. */
        double urgency() {
            return weight * (1 - estimate.orElse(PRIOR));
        }
    }

    /**
     * A stage.
     *
     * @param weight percent of the loop, 0 if it is not weighed
     * @param minutes of a sitting
     * @param estimate readiness, 0 to 1; nothing without enough evidence
     */
    public record StageKnown(String name, int weight, int minutes, Optional<Double> estimate) {
        double urgency() {
            return weight * (1 - estimate.orElse(PRIOR));
        }
    }

    /**
     * Stories of a competency.
     *
     * @param questions slugs of published STORY questions that ask for it
     * @param toldOn when the candidate told one, whenever that was, of those with a final grade
     */
    public record StoryKnown(List<String> questions, List<LocalDate> toldOn) {}

    /** A review card. */
    public record CardDue(String topic, LocalDate dueOn) {}

    TopicKnown topic(String path) {
        return topics.getOrDefault(path, NOTHING);
    }
}
