package dev.viva.gateway.deadletter;

import java.util.Optional;

/** Where a page begins: at a service, by its number in the order of asking, behind that service's own page token. */
record Position(int service, Optional<String> token) {
    static final Position START = new Position(0, Optional.empty());

    static Position of(String text) {
        String[] parts = text.split(" ", 2);
        return new Position(Integer.parseInt(parts[0]), Optional.of(parts[1]).filter(token -> !token.isEmpty()));
    }

    String text() {
        return service + " " + token.orElse("");
    }

    Position nextService() {
        return new Position(service + 1, Optional.empty());
    }
}
