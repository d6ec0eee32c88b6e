package dev.viva.platform.stream;

import java.util.UUID;

/**
 * One event on its way to those who watch a thing.
 *
 * @param thing whose stream it belongs to
 * @param number its position in that stream: 1, 2, 3 …
 * @param data JSON text without line breaks
 * @param isFinal whether nothing follows, as far as anybody knows now
 */
record StreamedEvent(UUID thing, int number, String type, String data, boolean isFinal) {}
