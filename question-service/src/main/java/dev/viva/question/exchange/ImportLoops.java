package dev.viva.question.exchange;

import dev.viva.platform.tenant.Tenants;
import dev.viva.question.loop.LoopPublicationService;
import dev.viva.question.loop.LoopRepository;
import dev.viva.question.loop.model.Loop;
import dev.viva.question.loop.model.LoopId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.exception.ConstraintViolationException;

/** Stores the loops of an import in its one transaction. */
@ApplicationScoped
class ImportLoops {
    private final Tenants tenants;
    private final LoopRepository loops;
    private final LoopPublicationService publications;

    ImportLoops(Tenants tenants, LoopRepository loops, LoopPublicationService publications) {
        this.tenants = tenants;
        this.loops = loops;
        this.publications = publications;
    }

    /**
     * Stores one loop, and its version where it is published.
     *
     * @throws ImportOutdated if the loop is no longer as it was when it was compared
     */
    ImportLine store(PlannedLoop planned, Instant now) {
        if (planned.outcome() == ImportOutcome.UNCHANGED) {
            return planned.line();
        }
        Loop loop = planned.existing()
                .map(existing -> redrafted(planned, existing, now))
                .orElseGet(() -> created(planned, now));
        return planned.publishes()
                ? planned.line(publications.store(loop, planned.document(), now).version())
                : planned.line();
    }

    private Loop redrafted(PlannedLoop planned, PlannedLoop.Existing existing, Instant now) {
        Loop loop = loops.lock(existing.id().value())
                .filter(found -> found.sequence() == existing.sequence())
                .orElseThrow(() -> new ImportOutdated(planned.slug()));
        if (!loop.draftFingerprint().equals(planned.document().fingerprint())) {
            loop.redraft(planned.document(), now);
        }
        return loop;
    }

    private Loop created(PlannedLoop planned, Instant now) {
        Loop loop = new Loop(LoopId.next(), tenants.required(), planned.document(), now);
        try {
            loops.persistAndFlush(loop);
            return loop;
        } catch (ConstraintViolationException e) {
            // Somebody took the slug since the comparison.
            throw new ImportOutdated(planned.slug());
        }
    }
}
