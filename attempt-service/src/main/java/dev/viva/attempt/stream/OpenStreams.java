package dev.viva.attempt.stream;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that this process has open, by attempt. */
final class OpenStreams {
    private final Map<UUID, Set<AttemptStream>> byAttempt = new ConcurrentHashMap<>();

    void add(AttemptStream stream) {
        byAttempt.compute(stream.attempt(), (attempt, streams) -> {
            Set<AttemptStream> open = streams == null ? ConcurrentHashMap.newKeySet() : streams;
            open.add(stream);
            return open;
        });
    }

    void remove(AttemptStream stream) {
        byAttempt.computeIfPresent(stream.attempt(), (attempt, open) -> {
            open.remove(stream);
            return open.isEmpty() ? null : open;
        });
    }

    Collection<AttemptStream> of(UUID attempt) {
        return byAttempt.getOrDefault(attempt, Set.of());
    }

    List<AttemptStream> all() {
        return byAttempt.values().stream().flatMap(Set::stream).toList();
    }
}
