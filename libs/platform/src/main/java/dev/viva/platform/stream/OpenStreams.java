package dev.viva.platform.stream;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that this process has open, by what they watch. */
final class OpenStreams {
    private final Map<UUID, Set<EventStream>> byThing = new ConcurrentHashMap<>();

    void add(EventStream stream) {
        byThing.compute(stream.thing(), (thing, streams) -> {
            Set<EventStream> open = streams == null ? ConcurrentHashMap.newKeySet() : streams;
            open.add(stream);
            return open;
        });
    }

    void remove(EventStream stream) {
        byThing.computeIfPresent(stream.thing(), (thing, open) -> {
            open.remove(stream);
            return open.isEmpty() ? null : open;
        });
    }

    Collection<EventStream> of(UUID thing) {
        return byThing.getOrDefault(thing, Set.of());
    }

    List<EventStream> all() {
        return byThing.values().stream().flatMap(Set::stream).toList();
    }
}
