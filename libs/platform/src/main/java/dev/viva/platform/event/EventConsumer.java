package dev.viva.platform.event;

/**
 * A bean that listens to a topic. It tells its handlers apart from its channel, because a dead letter is replayed long after its
 * record was delivered, perhaps by a process that has not had a record of the topic yet.
 */
public interface EventConsumer {
    String topic();

    EventHandlers handlers();
}
