package dev.viva.platform.stream;

import java.util.UUID;

/**
 * A thing that somebody who may see it wants to watch.
 *
 * @param name what the stream says of itself in its first comment
 * @param lastEvent the number of its newest event; 0 for none
 * @param finished whether nothing more will happen to it, as far as anybody knows now
 */
public record WatchedThing(UUID id, String name, int lastEvent, boolean finished) {}
