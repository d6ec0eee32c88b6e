package dev.viva.events.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A value of a plain tree and where it stands. The tree may have any shape: what is not there, or of another type, has nothing in it. */
record Place(Object value, String pointer) {

    Place child(String name) {
        return new Place(
                value instanceof Map<?, ?> fields ? fields.get(name) : null,
                pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** Whether the field is written, if only as null. */
    boolean has(String name) {
        return value instanceof Map<?, ?> fields && fields.containsKey(name);
    }

    Set<String> names() {
        return value instanceof Map<?, ?> fields
                ? fields.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    List<Place> items() {
        List<Place> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                items.add(new Place(list.get(i), pointer + "/" + i));
            }
        }
        return items;
    }

    /** The text, or {@code null} where there is none. */
    String text() {
        return value instanceof String text ? text : null;
    }

    /** The number, or {@code otherwise} where there is none. */
    BigDecimal number(BigDecimal otherwise) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : otherwise;
    }
}
