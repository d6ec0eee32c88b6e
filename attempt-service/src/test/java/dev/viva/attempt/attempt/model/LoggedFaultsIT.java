package dev.viva.attempt.attempt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.viva.attempt.attempt.RevisionRepository;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.platform.tenant.Tenants;
import dev.viva.testing.VivaStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.util.Throwables;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/** A row that the database refuses is full of a candidate's words. Neither the log nor the exception repeats them. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class LoggedFaultsIT {
    private static final String WORDS = "what only this candidate says";

    @Inject
    RevisionRepository revisions;

    @Inject
    Tenants tenants;

    @Test
    void whatTheDatabaseRefusesIsNotRepeated() {
        Lines lines = new Lines();
        Logger root = Logger.getLogger("");
        root.addHandler(lines);
        Throwable fault;
        try {
            fault = catchThrowable(this::saveForAnAttemptThatIsNone);
        } finally {
            root.removeHandler(lines);
        }
        assertThat(lines.all)
                .anySatisfy(line -> assertThat(line).contains("fk_response_revision_attempt"))
                .noneSatisfy(line -> assertThat(line).contains(WORDS));
        assertThat(Throwables.getStackTrace(fault))
                .contains("fk_response_revision_attempt")
                .doesNotContain(WORDS);
    }

    private void saveForAnAttemptThatIsNone() {
        tenants.as(Tenants.DEFAULT, () -> QuarkusTransaction.requiringNew()
                .run(() -> revisions.persistAndFlush(new ResponseRevision(
                        UUID.randomUUID(), 1, Tenants.DEFAULT, "{\"text\":\"" + WORDS + "\"}", Instant.now()))));
    }

    /** What is logged meanwhile, with the traces of what was thrown. */
    private static final class Lines extends Handler {
        private final Formatter format = new PatternFormatter("%s%e");
        private final Queue<String> all = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord entry) {
            all.add(format.format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
