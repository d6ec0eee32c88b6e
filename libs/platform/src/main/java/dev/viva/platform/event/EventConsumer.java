package dev.viva.platform.event;

/** A bean that says which topic its service reads, and what is done with its events. */
public interface EventConsumer {
    String topic();

    EventHandlers handlers();

    /** What the records of the topic are. */
    default Kind kind() {
        return Kind.FACTS;
    }

    /**
     * How many threads of a process read the topic, each with partitions of its own; half as many while the consumer is behind. Those
     * that are busy at once should not be more than half of the service's connections.
     */
    default int atOnce() {
        return 1;
    }

    /** What the records of a topic are. */
    enum Kind {
        /** Something that happened: handled once, in order for each key. */
        FACTS,
        /**
         * How something is, on a compacted topic. Nobody remembers what was handled: the handler keeps the state whose sequence is
         * greater, so that the copy can be built again from the topic. A state that cannot be handled does not hold up later ones,
         * which replace it.
         */
        STATES
    }
}
