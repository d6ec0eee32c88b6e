package dev.viva.platform.event;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What a consumer does with which type of event. Types without a handler are ignored. */
public final class EventHandlers {
    private final Map<String, Handler<?>> byType = new HashMap<>();

    private EventHandlers() {}

    public static EventHandlers of() {
        return new EventHandlers();
    }

    public <T> EventHandlers on(String type, Class<T> data, Consumer<Event<T>> handler) {
        if (byType.putIfAbsent(type, new Handler<>(data, handler)) != null) {
            throw new IllegalArgumentException("two handlers for " + type);
        }
        return this;
    }

    public boolean handles(String type) {
        return byType.containsKey(type);
    }

    /** Reads the record's data and calls the handler of its type; does nothing for a type without one. */
    public void handle(Received received) {
        Handler<?> handler = byType.get(received.type());
        if (handler != null) {
            handler.accept(received);
        }
    }

    private record Handler<T>(Class<T> data, Consumer<Event<T>> action) {
        void accept(Received received) {
            action.accept(new Event<>(
                    received.id(),
                    received.type(),
                    received.tenant(),
                    received.sequence(),
                    received.key(),
                    received.time(),
                    EventJson.read(received.value(), data)));
        }
    }
}
