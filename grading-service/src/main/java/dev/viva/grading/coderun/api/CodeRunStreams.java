package dev.viva.grading.coderun.api;

import dev.viva.grading.coderun.CodeRunEvent;
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

/** The open event streams of code runs. */
@ApplicationScoped
public class CodeRunStreams {
    private static final String BEHIND = """
            select event.run_id, event.number, event.type, event.data
            from unnest(?, ?) as open(run_id, position)
            join code_run_event event on event.run_id = open.run_id and event.number > open.position
            order by event.run_id, event.number""";

    private final EventStreams streams;

    public CodeRunStreams(
            AgroalDataSource dataSource,
            Tenants tenants,
            @ConfigProperty(name = "viva.streams.between-looks", defaultValue = "250MS") Duration betweenLooks,
            @ConfigProperty(name = "viva.streams.silence", defaultValue = "15S") Duration silence) {
        EventLog log = new EventLog(dataSource, tenants, BEHIND, CodeRunStreams::isFinal);
        this.streams = new EventStreams("code-run-streams", log, betweenLooks, silence);
    }

    void start(@Observes StartupEvent started) {
        streams.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        streams.stop();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CodeRunEvent event) {
        streams.committed(new StreamedEvent(
                event.position().run(), event.position().number(), event.type(), event.data(), isFinal(event.type())));
    }

    Multi<OutboundSseEvent> follow(WatchedThing run, String lastEventId, Sse sse) {
        return streams.follow(run, lastEventId, sse);
    }

    private static boolean isFinal(String type) {
        return type.equals(CodeRunEvent.Type.FINISHED.wireName());
    }
}
