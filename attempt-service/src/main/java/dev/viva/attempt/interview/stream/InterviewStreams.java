package dev.viva.attempt.interview.stream;

import dev.viva.attempt.interview.model.InterviewEvent;
import dev.viva.platform.stream.EventLog;
import dev.viva.platform.stream.EventStreams;
import dev.viva.platform.stream.EventTable;
import dev.viva.platform.stream.StreamSettings;
import dev.viva.platform.tenant.Tenants;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Set;

/** The open event streams of interviews. */
@Singleton
public class InterviewStreams extends EventStreams {
    private static final EventTable EVENTS = new EventTable(
            "interview_event", "interview_id", Set.of(InterviewEvent.Type.SCORECARD_RELEASED.wireName()));

    public InterviewStreams(AgroalDataSource dataSource, Tenants tenants, StreamSettings settings) {
        super("interview-streams", new EventLog(dataSource, tenants, EVENTS), settings);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) InterviewEvent event) {
        committed(event.position().interview(), event.position().number(), event.type(), event.data());
    }
}
