package dev.viva.attempt.stream;

import dev.viva.attempt.attempt.model.AttemptEvent;
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

/** The open event streams of attempts. */
@ApplicationScoped
public class AttemptStreams {
    private static final String BEHIND = """
            select event.attempt_id, event.number, event.type, event.data
            from unnest(?, ?) as open(attempt_id, position)
            join attempt_event event on event.attempt_id = open.attempt_id and event.number > open.position
            order by event.attempt_id, event.number""";

    private final EventStreams streams;

    public AttemptStreams(
            AgroalDataSource dataSource,
            Tenants tenants,
            @ConfigProperty(name = "viva.streams.between-looks", defaultValue = "250MS") Duration betweenLooks,
            @ConfigProperty(name = "viva.streams.silence", defaultValue = "15S") Duration silence) {
        EventLog log = new EventLog(dataSource, tenants, BEHIND, AttemptStreams::isFinal);
        this.streams = new EventStreams("attempt-streams", log, betweenLooks, silence);
    }

    void start(@Observes StartupEvent started) {
        streams.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        streams.stop();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptEvent event) {
        streams.committed(new StreamedEvent(
                event.position().attempt(),
                event.position().number(),
                event.type(),
                event.data(),
                isFinal(event.type())));
    }

    Multi<OutboundSseEvent> follow(WatchedThing attempt, String lastEventId, Sse sse) {
        return streams.follow(attempt, lastEventId, sse);
    }

    private static boolean isFinal(String type) {
        return type.equals(AttemptEvent.Type.GRADE_RELEASED.wireName())
                || type.equals(AttemptEvent.Type.NOT_ANSWERED.wireName());
    }
}
