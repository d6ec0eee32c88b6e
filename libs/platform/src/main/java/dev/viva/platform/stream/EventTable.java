package dev.viva.platform.stream;

import java.util.Set;
import java.util.UUID;

/**
 * Where the events of one kind of thing stand. The table has the columns number, type and data beside the thing's id.
 *
 * @param name of the table
 * @param thing the column with the id of the thing
 * @param finalTypes types of events after which nothing follows, as far as anybody knows then
 */
public record EventTable(String name, String thing, Set<String> finalTypes) {
    /** Takes two arrays, ids and positions. */
    String behind() {
        return """
                select event.%2$s, event.number, event.type, event.data
                from unnest(?, ?) as open(id, position)
                join %1$s event on event.%2$s = open.id and event.number > open.position
                order by event.%2$s, event.number""".formatted(name, thing);
    }

    StreamedEvent event(UUID thing, int number, String type, String data) {
        return new StreamedEvent(thing, number, type, data, finalTypes.contains(type));
    }
}
