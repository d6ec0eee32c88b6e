package dev.viva.attempt.interview.stream;

import dev.viva.attempt.interview.model.InterviewEvent;
import dev.viva.platform.stream.EventLog;
import dev.viva.platform.stream.EventStreams;
import dev.viva.platform.stream.StreamedEvent;
import dev.viva.platform.stream.WatchedThing;
import dev.viva.platform.tenant.Tenants;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The open event streams of interviews. */
@ApplicationScoped
public class InterviewStreams {
    private static final String BEHIND = """
            select event.interview_id, event.number, event.type, event.data
            from unnest(?, ?) as open(interview_id, position)
            join interview_event event on event.interview_id = open.interview_id and event.number > open.position
            order by event.interview_id, event.number""";

    private final EventStreams streams;

    public InterviewStreams(
            AgroalDataSource dataSource,
            Tenants tenants,
            @ConfigProperty(name = "viva.streams.between-looks", defaultValue = "250MS") Duration betweenLooks,
            @ConfigProperty(name = "viva.streams.silence", defaultValue = "15S") Duration silence) {
        EventLog log = new EventLog(dataSource, tenants, BEHIND, InterviewStreams::isFinal);
        this.streams = new EventStreams("interview-streams", log, betweenLooks, silence);
    }

    void start(@Observes StartupEvent started) {
        streams.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        streams.stop();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) InterviewEvent event) {
        streams.committed(new StreamedEvent(
                event.position().interview(),
                event.position().number(),
                event.type(),
                event.data(),
                isFinal(event.type())));
    }

    Multi<OutboundSseEvent> follow(WatchedThing interview, String lastEventId, Sse sse) {
        return streams.follow(interview, lastEventId, sse);
    }

    private static boolean isFinal(String type) {
        return type.equals(InterviewEvent.Type.SCORECARD_RELEASED.wireName());
    }
}
