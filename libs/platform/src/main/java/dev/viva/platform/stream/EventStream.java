package dev.viva.platform.stream;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * One open stream and its position. Events reach it from the thread that committed them and from the look-out that asks the database;
 * whatever comes first counts, and no event is sent twice, left out or sent before an earlier one.
 */
final class EventStream {
    private final UUID thing;
    private final Subscriber subscriber;
    private int position;
    private long quietSince = System.nanoTime();
    private boolean ended;

    /** @param position the number of the last event that the subscriber has; 0 for none */
    EventStream(UUID thing, int position, Subscriber subscriber) {
        this.thing = thing;
        this.position = position;
        this.subscriber = subscriber;
    }

    UUID thing() {
        return thing;
    }

    synchronized int position() {
        return position;
    }

    /**
     * Sends what the subscriber does not have yet, and ends the stream if the last of it is final.
     *
     * @param events events of this thing in the order of their numbers
     * @return false if they begin behind a gap: the events before them are to be fetched first
     */
    synchronized boolean offer(List<StreamedEvent> events) {
        boolean finished = false;
        for (StreamedEvent event : events) {
            if (ended || event.number() <= position) {
                continue;
            }
            if (event.number() > position + 1) {
                return false;
            }
            subscriber.event(event);
            position = event.number();
            quietSince = System.nanoTime();
            finished = event.isFinal();
        }
        if (finished) {
            end();
        }
        return true;
    }

    /** Sends a comment if nothing was sent for {@code limit}. */
    synchronized void breakSilence(Duration limit) {
        if (!ended && System.nanoTime() - quietSince >= limit.toNanos()) {
            subscriber.comment("still here");
            quietSince = System.nanoTime();
        }
    }

    synchronized void end() {
        if (!ended) {
            ended = true;
            subscriber.end();
        }
    }
}
