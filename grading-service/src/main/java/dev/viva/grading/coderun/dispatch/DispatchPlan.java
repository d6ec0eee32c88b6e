package dev.viva.grading.coderun.dispatch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which of the waiting runs are given out now: a pure function. The tenant with the fewest runs at work goes first, among equals the
 * one whose run waits longest; within a tenant the oldest run.
 */
final class DispatchPlan {
    private final Map<String, Deque<Waiting>> queues = new TreeMap<>();
    private final Map<String, Integer> atWork;
    private final Map<String, Integer> allowedByLanguage = new HashMap<>();
    private final Capacity capacity;

    /** A run that waits. */
    record Waiting(UUID run, String tenant, String language, Instant queuedAt) {}

    private DispatchPlan(List<Waiting> waiting, Capacity capacity) {
        this.capacity = capacity;
        this.atWork = capacity.byTenant();
        waiting.stream()
                .sorted(Comparator.comparing(Waiting::queuedAt).thenComparing(Waiting::run))
                .forEach(run -> queues.computeIfAbsent(run.tenant(), tenant -> new ArrayDeque<>())
                        .add(run));
    }

    static List<Waiting> choose(List<Waiting> waiting, Capacity capacity) {
        return new DispatchPlan(waiting, capacity).choose();
    }

    private List<Waiting> choose() {
        List<Waiting> chosen = new ArrayList<>();
        int allowed = capacity.allowed();
        while (chosen.size() < allowed) {
            Optional<Waiting> next = next();
            if (next.isEmpty()) {
                break;
            }
            Waiting run = next.get();
            queues.get(run.tenant()).remove();
            atWork.merge(run.tenant(), 1, Integer::sum);
            allowedByLanguage.merge(run.language(), -1, Integer::sum);
            chosen.add(run);
        }
        return chosen;
    }

    private Optional<Waiting> next() {
        // A run whose language has no slot must not hold up those behind it.
        queues.values().forEach(this::skip);
        return queues.values().stream()
                .filter(queue -> !queue.isEmpty())
                .map(Deque::peek)
                .min(Comparator.comparing((Waiting run) -> atWork.getOrDefault(run.tenant(), 0))
                        .thenComparing(Waiting::queuedAt)
                        .thenComparing(Waiting::run));
    }

    private void skip(Deque<Waiting> queue) {
        while (!queue.isEmpty() && allowed(queue.peek().language()) <= 0) {
            queue.remove();
        }
    }

    private int allowed(String language) {
        return allowedByLanguage.computeIfAbsent(language, capacity::allowed);
    }
}
