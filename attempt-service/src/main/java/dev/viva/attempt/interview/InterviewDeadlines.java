package dev.viva.attempt.interview;

import dev.viva.attempt.interview.time.DatabaseClock;
import dev.viva.platform.background.Draining;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Gives back outages and closes stages whose time is over, of all tenants, within a second. Replicas may find the same ones; one claims each. */
@ApplicationScoped
class InterviewDeadlines {
    private static final Logger LOG = Logger.getLogger(InterviewDeadlines.class);
    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final int AT_ONCE = 100;
    /** So long after an outage its time is given back here; later, whoever opens the interview does it. */
    private static final Duration LOOKED_AFTER = Duration.ofHours(1);

    private final InterviewRepository interviews;
    private final Sittings sittings;
    private final DatabaseClock clock;
    private final Tenants tenants;
    private final Draining draining;

    InterviewDeadlines(
            InterviewRepository interviews,
            Sittings sittings,
            DatabaseClock clock,
            Tenants tenants,
            Draining draining) {
        this.interviews = interviews;
        this.sittings = sittings;
        this.clock = clock;
        this.tenants = tenants;
        this.draining = draining;
    }

    void start(@Observes StartupEvent event) {
        draining.lookout("interview-deadlines", PERIOD, this::closeDue).start();
    }

    private void closeDue() {
        tenants.acrossAll(this::awaitingCredit).forEach(credit -> lookAfter(credit, sittings::refresh));
        tenants.acrossAll(this::due).forEach(due -> lookAfter(due, sittings::closeDue));
    }

    private void lookAfter(InterviewRepository.Due interview, Consumer<InterviewId> work) {
        InterviewId id = new InterviewId(interview.id());
        try {
            tenants.as(interview.tenant(), () -> work.accept(id));
        } catch (RuntimeException | Error e) {
            // One interview that cannot be worked on must not keep the others waiting.
            LOG.errorf(e, "interview %s could not be brought up to date", id);
        }
    }

    @Transactional
    List<InterviewRepository.Due> due() {
        return interviews.due(clock.now(), AT_ONCE);
    }

    @Transactional
    List<InterviewRepository.Due> awaitingCredit() {
        return interviews.awaitingCredit(clock.now().minus(LOOKED_AFTER), AT_ONCE);
    }
}
