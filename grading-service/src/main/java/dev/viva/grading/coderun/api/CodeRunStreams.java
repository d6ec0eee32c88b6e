package dev.viva.grading.coderun.api;

import dev.viva.grading.coderun.CodeRunEvent;
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

/** The open event streams of code runs. */
@Singleton
public class CodeRunStreams extends EventStreams {
    private static final EventTable EVENTS =
            new EventTable("code_run_event", "run_id", Set.of(CodeRunEvent.Type.FINISHED.wireName()));

    public CodeRunStreams(AgroalDataSource dataSource, Tenants tenants, StreamSettings settings) {
        super("code-run-streams", new EventLog(dataSource, tenants, EVENTS), settings);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CodeRunEvent event) {
        committed(event.position().run(), event.position().number(), event.type(), event.data());
    }
}
