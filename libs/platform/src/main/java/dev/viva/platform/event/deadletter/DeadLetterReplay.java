package dev.viva.platform.event.deadletter;

import dev.viva.platform.event.AggregateLock;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.Fault;
import dev.viva.platform.problem.Conflict;
import dev.viva.platform.problem.NotFound;
import dev.viva.platform.problem.Unavailable;
import dev.viva.platform.tenant.Tenants;
import dev.viva.platform.trace.Trace;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Handles dead letters again, once what made them fail is repaired: first the failed one, then those parked behind it, in order. */
@ApplicationScoped
class DeadLetterReplay {
    private static final Logger LOG = Logger.getLogger(DeadLetterReplay.class);

    private final DeadLetters letters;
    private final AggregateLock lock;
    private final Tenants tenants;
    private final List<EventConsumer> consumers;

    DeadLetterReplay(DeadLetters letters, AggregateLock lock, Tenants tenants, @All List<EventConsumer> consumers) {
        this.letters = letters;
        this.lock = lock;
        this.tenants = tenants;
        this.consumers = consumers;
    }

    List<DeadLetter> after(long position, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> letters.after(position, limit));
    }

    /**
     * What a replay did.
     *
     * @param handled letters that are handled and gone, parked ones included
     * @param failure why it stopped before the last one; nothing if none is left
     */
    record Report(int handled, Optional<DeadLetter> failure) {}

    Report replay(UUID id) {
        DeadLetter asked = QuarkusTransaction.requiringNew()
                .call(() -> letters.find(id).orElseThrow(() -> new DeadLetterNotFound(id)));
        if (asked.state() == DeadLetter.State.PARKED) {
            throw new DeadLetterParked(asked);
        }
        EventConsumer consumer = consumers.stream()
                .filter(candidate -> candidate.topic().equals(asked.record().topic()))
                .findFirst()
                .orElseThrow(() -> new NobodyListens(asked));
        for (int handled = 0; ; handled++) {
            Optional<DeadLetter> next = QuarkusTransaction.requiringNew()
                    .call(() -> letters.firstOf(
                            asked.record().topic(), asked.record().key()));
            if (next.isEmpty()) {
                return new Report(handled, Optional.empty());
            }
            if (!handledAgain(next.get(), consumer)) {
                return new Report(
                        handled,
                        QuarkusTransaction.requiringNew()
                                .call(() -> letters.find(next.get().id())));
            }
        }
    }

    private boolean handledAgain(DeadLetter letter, EventConsumer consumer) {
        try {
            Trace.begin(letter.record().headers().get(Trace.HEADER));
            tenants.as(letter.tenant(), () -> QuarkusTransaction.requiringNew().run(() -> {
                lock.take(letter.record().topic(), letter.record().key());
                // Another replay may have been faster.
                if (letters.find(letter.id()).isPresent()) {
                    consumer.handlers().handle(letter.record().read());
                    letters.remove(letter);
                }
            }));
            return true;
        } catch (RuntimeException e) {
            Fault fault = Fault.of(e);
            if (fault.passing()) {
                LOG.warnf("%s could not be replayed now: %s", letter.record(), e);
                throw new ReplayLater(fault);
            }
            LOG.errorf(e, "%s failed again", letter.record());
            tenants.as(letter.tenant(), () -> QuarkusTransaction.requiringNew()
                    .run(() -> letters.failedAgain(letter, fault)));
            return false;
        }
    }

    /** There is none with this id, or it was replayed. */
    static final class DeadLetterNotFound extends NotFound {
        DeadLetterNotFound(UUID id) {
            super(
                    "dead-letter-not-found",
                    "There is no dead letter " + DeadLetterView.id(id) + "; it may have been replayed.");
        }
    }

    /** It waits for another one, with which it is replayed. */
    static final class DeadLetterParked extends Conflict {
        DeadLetterParked(DeadLetter letter) {
            super(
                    "dead-letter-parked",
                    "This record only waits behind a FAILED one of "
                            + letter.record().key() + "; replay that one, and this one follows.");
        }
    }

    /** No consumer of this service handles the topic any more. */
    static final class NobodyListens extends Conflict {
        NobodyListens(DeadLetter letter) {
            super(
                    "topic-not-consumed",
                    "This service does not listen to " + letter.record().topic() + " any more.");
        }
    }

    /** What the handler needs is away for the moment. */
    static final class ReplayLater extends Unavailable {
        ReplayLater(Fault fault) {
            super(
                    "replay-later",
                    "Handling needs something that is not there now: " + fault.detail(),
                    Duration.ofSeconds(5));
        }
    }
}
