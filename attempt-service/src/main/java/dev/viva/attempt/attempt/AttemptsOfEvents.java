package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.erasure.ErasedAttempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The attempts that events of other services are about. What is still said of an attempt that was erased is dropped. */
@ApplicationScoped
public class AttemptsOfEvents {
    private static final Logger LOG = Logger.getLogger(AttemptsOfEvents.class);

    private final InterviewGate interviews;
    private final ErasedAttempts erased;

    public AttemptsOfEvents(InterviewGate interviews, ErasedAttempts erased) {
        this.interviews = interviews;
        this.erased = erased;
    }

    /**
     * Does {@code work} with the attempt, whose row is locked until the transaction ends, and that of its interview before it; nothing if it
     * was erased.
     *
     * @throws AttemptNotFound if there never was one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void locked(String attempt, Consumer<Attempt> work) {
        AttemptId id = AttemptId.fromString(attempt);
        Optional<Attempt> found = interviews.locked(id);
        if (found.isPresent()) {
            work.accept(found.get());
        } else if (erased.has(id.value())) {
            LOG.debugf("%s was erased; what is said of it is dropped", id);
        } else {
            throw new AttemptNotFound(id);
        }
    }
}
