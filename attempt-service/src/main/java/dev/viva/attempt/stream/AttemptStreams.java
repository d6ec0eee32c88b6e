package dev.viva.attempt.stream;

import dev.viva.attempt.attempt.model.AttemptEvent;
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

/** The open event streams of attempts. */
@Singleton
public class AttemptStreams extends EventStreams {
    private static final EventTable EVENTS = new EventTable(
            "attempt_event",
            "attempt_id",
            Set.of(AttemptEvent.Type.GRADE_RELEASED.wireName(), AttemptEvent.Type.NOT_ANSWERED.wireName()));

    public AttemptStreams(AgroalDataSource dataSource, Tenants tenants, StreamSettings settings) {
        super("attempt-streams", new EventLog(dataSource, tenants, EVENTS), settings);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptEvent event) {
        committed(event.position().attempt(), event.position().number(), event.type(), event.data());
    }
}
