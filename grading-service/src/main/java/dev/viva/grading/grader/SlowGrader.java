package dev.viva.grading.grader;

import java.time.Duration;

/**
 * A grader that hands in work and reports later by event, because it runs code or asks a model. Its step stays open until then, and
 * it is called outside any transaction.
 */
public non-sealed interface SlowGrader extends Grader {

    /** The work that has to be done, as the value of a record on the returned topic. */
    Work work(PartTask task);

    /**
     * Work for somebody else.
     *
     * @param topic the topic on which it is handed in
     * @param type the CloudEvents type of the record
     * @param payload a record of {@code libs/events}
     * @param lease how long it may take before it counts as lost and is handed in again
     */
    record Work(String topic, String type, Object payload, Duration lease) {}
}
