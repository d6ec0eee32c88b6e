package dev.viva.platform.event.relay;

import dev.viva.platform.background.Draining;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes outbox rows: one thread, and of all replicas of a service one active relay, the holder of a lock in the service's database.
 * A commit of this process wakes it; rows of other replicas it finds by polling.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final RelayConfig config;
    private final KafkaProducers producers;
    private final Draining draining;
    private final RelayDatabase database;
    private final String source;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile RelayStatus status = RelayStatus.stopped();
    private Thread thread;

    OutboxRelay(
            RelayConfig config,
            KafkaProducers producers,
            Draining draining,
            RelayDatabase database,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.producers = producers;
        this.draining = draining;
        this.database = database;
        this.source = "/viva/" + service;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    /** Late: what the last requests and events committed is still published. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event)
            throws InterruptedException {
        if (thread != null) {
            wake();
            if (!thread.join(STOP_LIMIT)) {
                thread.interrupt();
            }
        }
    }

    /** Says that there may be new rows. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    public RelayStatus status() {
        return status;
    }

    private void run() {
        do {
            try (RelaySession session = database.open();
                    EventProducer producer = new EventProducer(producers)) {
                relay(session, producer);
            } catch (SQLException | ExecutionException | RuntimeException e) {
                report(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        } while (!draining.beginsWithin(config.pause()));
        status = RelayStatus.stopped();
    }

    private void relay(RelaySession session, EventProducer producer)
            throws SQLException, ExecutionException, InterruptedException {
        while (!session.lock()) {
            if (status.state() != RelayStatus.State.STANDBY) {
                status = RelayStatus.standby();
            }
            if (draining.beginsWithin(config.pause())) {
                return;
            }
        }
        boolean last;
        do {
            // Asked before the rows are read: those that were committed before the process went down are still
            // published.
            last = draining.begun();
            boolean more = publish(session, producer);
            if (!more && !last) {
                awaitWakeUp();
            }
        } while (!last);
    }

    /** Publishes what waits, or the first part of it; whether there may be more. */
    private boolean publish(RelaySession session, EventProducer producer)
            throws SQLException, ExecutionException, InterruptedException {
        RelaySession.Unpublished next = session.unpublished(config.batch());
        List<OutboxRow> rows = next.rows();
        if (!rows.isEmpty()) {
            producer.send(rows.stream().map(row -> row.record(source)).toList());
            session.sent(rows);
        }
        session.markDue();
        if (status.state() != RelayStatus.State.ACTIVE) {
            LOG.infof("the outbox relay is active");
            status = RelayStatus.active();
        }
        return next.more();
    }

    private void awaitWakeUp() throws InterruptedException {
        if (wakeUps.tryAcquire(config.poll().toNanos(), TimeUnit.NANOSECONDS)) {
            wakeUps.drainPermits();
        }
    }

    private void report(Exception e) {
        // Once per outage; while it lasts, readiness carries the reason.
        if (status.state() != RelayStatus.State.FAILING) {
            LOG.warnf("events are not published, they wait in the outbox: %s", e);
        }
        status = RelayStatus.failing(status, e);
    }
}
