package dev.viva.attempt.studyplan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.curriculum.Curriculum.Topic;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicOrderTest {
    @Test
    void prerequisitesComeFirstThenTheMostUrgent() {
        TopicTree tree = new TopicTree(List.of(topic("a", "b"), topic("b"), topic("c")));
        Knowledge known = Plans.knowing(Map.of(
                "a", Plans.known("a", 0.1, 0.9), "b", Plans.known("b", 0.9, 0.1), "c", Plans.known("c", 0.5, 0.2)));

        TopicOrder order = TopicOrder.of(periods(Map.of("a", 0, "b", 0, "c", 0)), tree, known);

        assertThat(order.topics()).containsExactly("c", "b", "a");
        assertThat(order.before().get("a")).containsExactly("b");
    }

    @Test
    void aCircleIsCutAndNothingIsLost() {
        TopicTree tree = new TopicTree(List.of(topic("a", "b"), topic("b", "c"), topic("c", "a")));

        TopicOrder order = TopicOrder.of(periods(Map.of("a", 0, "b", 0, "c", 0)), tree, Plans.unknown());

        assertThat(order.topics()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aNodeAboveIsNoPrerequisiteAndThoseOfTheNodeAboveCount() {
        TopicTree tree = new TopicTree(List.of(
                topic("rl", "ml"), topic("rl/values", "rl"), topic("ml"), topic("ml/linear"), topic("x", "rl")));

        List<String> counting = List.of("rl/values", "ml/linear", "x");

        assertThat(tree.before("rl/values", counting)).containsExactly("ml/linear");
        assertThat(tree.before("x", counting)).containsExactly("rl/values");
    }

    private static NavigableMap<String, Integer> periods(Map<String, Integer> periods) {
        return new TreeMap<>(periods);
    }

    private static Topic topic(String id, String... prerequisites) {
        return new Topic(id, Plans.text(id), List.of(prerequisites));
    }
}
