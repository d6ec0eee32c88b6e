package dev.viva.attempt.studyplan.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In which order topics are begun: those of earlier periods first; of one period the most urgent first, but never before what has to be
 * known for it.
 *
 * @param topics in their order
 * @param before of each topic those that have to begin before it; of a circle only as much as the order can keep
 */
record TopicOrder(List<String> topics, Map<String, Set<String>> before) {

    /**
     * The order.
     *
     * @param periods the period in which each topic is begun
     */
    static TopicOrder of(NavigableMap<String, Integer> periods, TopicTree tree, Knowledge known) {
        Map<String, NavigableSet<String>> waiting = new TreeMap<>();
        periods.forEach((topic, period) -> {
            NavigableSet<String> before = tree.before(topic, periods.keySet());
            before.removeIf(other -> periods.get(other) > period);
            waiting.put(topic, before);
        });
        Comparator<String> urgent = Comparator.<String>comparingInt(periods::get)
                .thenComparing(topic -> known.topic(topic).urgency(), Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder());
        List<String> left = new ArrayList<>(periods.keySet());
        left.sort(urgent);
        List<String> order = new ArrayList<>();
        Map<String, Set<String>> kept = new LinkedHashMap<>();
        Set<String> done = new TreeSet<>();
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(topic -> done.containsAll(waiting.get(topic)))
                    .findFirst()
                    .orElse(left.getFirst());
            Set<String> before = waiting.get(next);
            before.retainAll(done);
            kept.put(next, before);
            order.add(next);
            done.add(next);
            left.remove(next);
        }
        return new TopicOrder(order, kept);
    }
}
