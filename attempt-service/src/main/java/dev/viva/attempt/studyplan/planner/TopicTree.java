package dev.viva.attempt.studyplan.planner;

import dev.viva.events.curriculum.Curriculum.Topic;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What has to be known before what. */
final class TopicTree {
    private final Map<String, List<String>> prerequisites = new TreeMap<>();

    TopicTree(Collection<Topic> topics) {
        topics.forEach(topic -> prerequisites.put(topic.id(), topic.prerequisites()));
    }

    /** The topics at and below a node. */
    NavigableSet<String> below(String node) {
        NavigableSet<String> found = new TreeSet<>();
        prerequisites.keySet().stream().filter(topic -> isWithin(topic, node)).forEach(found::add);
        return found;
    }

    /**
     * What has to be known before {@code topic}, of those that count: its own prerequisites and those of the nodes above it, whatever is
     * below them, and theirs, where they do not count themselves. The topic, what is above it and what is below it are no prerequisites.
     */
    NavigableSet<String> before(String topic, Collection<String> counting) {
        NavigableSet<String> found = new TreeSet<>();
        NavigableSet<String> seen = new TreeSet<>();
        Deque<String> toVisit = new ArrayDeque<>(wanted(topic));
        while (!toVisit.isEmpty()) {
            String node = toVisit.remove();
            if (!seen.add(node) || isWithin(topic, node) || isWithin(node, topic)) {
                continue;
            }
            List<String> within = counting.stream()
                    .filter(other -> isWithin(other, node) && !other.equals(topic))
                    .toList();
            found.addAll(within);
            if (within.isEmpty()) {
                toVisit.addAll(wanted(node));
            }
        }
        return found;
    }

    /** The prerequisites of a topic itself, and theirs, that fulfil a condition. */
    NavigableSet<String> needed(String topic, Predicate<String> condition) {
        NavigableSet<String> found = new TreeSet<>();
        NavigableSet<String> seen = new TreeSet<>();
        Deque<String> toVisit = new ArrayDeque<>(prerequisites.getOrDefault(topic, List.of()));
        while (!toVisit.isEmpty()) {
            String node = toVisit.remove();
            if (!node.equals(topic) && seen.add(node)) {
                toVisit.addAll(prerequisites.getOrDefault(node, List.of()));
                if (condition.test(node)) {
                    found.add(node);
                }
            }
        }
        return found;
    }

    static boolean isWithin(String topic, String node) {
        return topic.equals(node) || topic.startsWith(node + "/");
    }

    private NavigableSet<String> wanted(String topic) {
        NavigableSet<String> wanted = new TreeSet<>(prerequisites.getOrDefault(topic, List.of()));
        for (int slash = topic.indexOf('/'); slash >= 0; slash = topic.indexOf('/', slash + 1)) {
            wanted.addAll(prerequisites.getOrDefault(topic.substring(0, slash), List.of()));
        }
        return wanted;
    }
}
