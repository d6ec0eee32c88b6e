package dev.viva.question.exchange;

import dev.viva.platform.background.Draining;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Works on imports, one after the other in each process. An import whose process died is taken over when its lease has ended, and begun
 * again: until its last transaction nothing of it is stored.
 */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration RENEW = BankImports.LEASE.dividedBy(3);

    private final UUID self = UUID.randomUUID();
    private final Semaphore wakeUps = new Semaphore(0);
    private final BankImports imports;
    private final ImportRun run;
    private final Tenants tenants;
    private final Draining draining;

    ImportWorker(BankImports imports, ImportRun run, Tenants tenants, Draining draining) {
        this.imports = imports;
        this.run = run;
        this.tenants = tenants;
        this.draining = draining;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("bank-imports").start(this::work);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportAccepted accepted) {
        wakeUps.release();
    }

    private void work() {
        while (!draining.begun()) {
            try {
                Optional<ClaimedImport> claimed = tenants.acrossAll(
                        () -> QuarkusTransaction.requiringNew().call(() -> imports.claim(self)));
                if (claimed.isPresent()) {
                    work(claimed.get());
                } else if (wakeUps.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The database is away, or an import met a bug: its lease ends and it is begun again, a few times.
                LOG.warn("Bank imports: the work is interrupted", e);
                draining.beginsWithin(LOOK);
            }
        }
    }

    private void work(ClaimedImport claimed) {
        AtomicBoolean working = new AtomicBoolean(true);
        Thread lease = Thread.ofVirtual().name("bank-import-lease").start(() -> keep(claimed, working));
        try {
            run.run(claimed, self);
        } catch (ImportLost e) {
            LOG.warnf("%s", e.getMessage());
        } finally {
            working.set(false);
            lease.interrupt();
        }
    }

    private void keep(ClaimedImport claimed, AtomicBoolean working) {
        while (working.get() && !draining.beginsWithin(RENEW)) {
            try {
                tenants.as(claimed.tenant(), () -> QuarkusTransaction.requiringNew()
                        .call(() -> imports.renew(claimed.id(), self)));
            } catch (RuntimeException e) {
                LOG.warnf("The lease of %s could not be renewed: %s", claimed.id(), e.getMessage());
            }
        }
    }
}
