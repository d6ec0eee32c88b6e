package dev.viva.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, as a consumer gets it.
 *
 * @param id the event's id, the same in each delivery
 * @param type its CloudEvents type, such as {@code dev.viva.attempt.submitted.v1}
 * @param sequence the aggregate's version; of two events of one aggregate the later has the greater one
 * @param key the aggregate's id
 * @param time when the change was made
 */
public record Event<T>(UUID id, String type, String tenant, long sequence, String key, Instant time, T data) {}
