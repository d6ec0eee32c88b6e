package dev.viva.events.question;

import java.util.List;

/** Makes an absent list of a document an empty one, so that readers never meet {@code null}. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
