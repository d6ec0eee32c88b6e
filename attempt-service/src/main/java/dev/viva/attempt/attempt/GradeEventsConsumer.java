package dev.viva.attempt.attempt;

import dev.viva.attempt.followup.FollowUpService;
import dev.viva.events.Topics;
import dev.viva.events.grade.FollowUpsAsked;
import dev.viva.events.grade.GradeReleased;
import dev.viva.events.grade.GradingFailed;
import dev.viva.events.grade.GradingQueued;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import dev.viva.platform.event.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of grades and of what comes before them, in order for each attempt. */
@ApplicationScoped
public class GradeEventsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EventHandlers handlers;

    public GradeEventsConsumer(Inbox inbox, GradingService grading, FollowUpService followUps) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of()
                .on(GradeReleased.TYPE, GradeReleased.class, event -> grading.release(event.data()))
                .on(GradingFailed.TYPE, GradingFailed.class, event -> grading.fail(event.data()))
                .on(GradingQueued.TYPE, GradingQueued.class, event -> grading.queue(event.data()))
                .on(FollowUpsAsked.TYPE, FollowUpsAsked.class, event -> followUps.asked(event.data()));
    }

    @Incoming("grades")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }

    @Override
    public String topic() {
        return Topics.GRADES.topic();
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }
}
