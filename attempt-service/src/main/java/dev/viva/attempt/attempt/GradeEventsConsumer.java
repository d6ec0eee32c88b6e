package dev.viva.attempt.attempt;

import dev.viva.attempt.followup.FollowUpService;
import dev.viva.events.Topics;
import dev.viva.events.grade.FollowUpsAsked;
import dev.viva.events.grade.GradeReleased;
import dev.viva.events.grade.GradingFailed;
import dev.viva.events.grade.GradingQueued;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hears of grades and of what comes before them, in order for each attempt. */
@ApplicationScoped
public class GradeEventsConsumer implements EventConsumer {
    private final EventHandlers handlers;
    private final int atOnce;

    public GradeEventsConsumer(
            GradingService grading,
            FollowUpService followUps,
            @ConfigProperty(name = "viva.grades-at-once") int atOnce) {
        this.atOnce = atOnce;
        this.handlers = EventHandlers.of()
                .on(GradeReleased.TYPE, GradeReleased.class, event -> grading.release(event.data()))
                .on(GradingFailed.TYPE, GradingFailed.class, event -> grading.fail(event.data()))
                .on(GradingQueued.TYPE, GradingQueued.class, event -> grading.queue(event.data()))
                .on(FollowUpsAsked.TYPE, FollowUpsAsked.class, event -> followUps.asked(event.data()));
    }

    @Override
    public String topic() {
        return Topics.GRADES.topic();
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }

    @Override
    public int atOnce() {
        return atOnce;
    }
}
