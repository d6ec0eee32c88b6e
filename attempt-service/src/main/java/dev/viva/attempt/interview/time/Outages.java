package dev.viva.attempt.interview.time;

import dev.viva.attempt.interview.model.StageSitting;
import dev.viva.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/**
 * When no replica was there, and what sittings got back for it. One row holds the last sign of life of any replica; whoever finds it too
 * old has found an outage.
 */
@ApplicationScoped
public class Outages {
    /** A gap in the signs of life that is longer than this is an outage. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final Session session;

    public Outages(Session session) {
        this.session = session;
    }

    /** A time in which nobody could save anything. */
    public record Outage(UUID id, Instant from, Instant to) {}

    /** Gives a sign of life at {@code now}; a silence before it is noted as an outage. */
    @Transactional
    public void beat(Instant now) {
        session.createNativeMutationQuery(
                        "insert into service_heartbeat (id, beat_at) values (1, :now) on conflict (id) do nothing")
                .setParameter("now", now)
                .executeUpdate();
        Instant last = session.createNativeQuery(
                        "select beat_at from service_heartbeat where id = 1 for update", Instant.class)
                .getSingleResult();
        if (Duration.between(last, now).compareTo(LONGEST_SILENCE) > 0) {
            session.createNativeMutationQuery("insert into outage (id, from_at, to_at) values (:id, :from, :to)")
                    .setParameter("id", Ids.next())
                    .setParameter("from", last)
                    .setParameter("to", now)
                    .executeUpdate();
        }
        session.createNativeMutationQuery("update service_heartbeat set beat_at = greatest(beat_at, :now) where id = 1")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Notes an outage that ends just now, if there is one: nothing may be decided by a deadline before that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void notice(Instant now) {
        boolean silent = !session.createNativeQuery(
                        "select 1 from service_heartbeat where beat_at < :limit", Integer.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("limit", now.minus(LONGEST_SILENCE))
                .getResultList()
                .isEmpty();
        if (silent) {
            beat(now);
        }
    }

    /** The outages since the sitting was opened for which it has not been credited yet, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outage> uncredited(StageSitting sitting) {
        return session
                .createNativeQuery(
                        "select o.id as id, o.from_at as from_at, o.to_at as to_at from outage o where o.to_at > :opened"
                                + " and not exists (select from outage_credit c where c.outage_id = o.id"
                                + " and c.interview_id = :interview and c.stage_number = :stage) order by o.from_at",
                        Tuple.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("opened", sitting.state().openedAt())
                .setParameter("interview", sitting.interview())
                .setParameter("stage", sitting.number())
                .getResultList()
                .stream()
                .map(row -> new Outage(
                        row.get("id", UUID.class), row.get("from_at", Instant.class), row.get("to_at", Instant.class)))
                .toList();
    }

    /** Logs what the sitting got back; the primary key refuses a second time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void credited(Outage outage, StageSitting sitting, Duration amount, Instant now) {
        session.createNativeMutationQuery(
                        "insert into outage_credit (outage_id, interview_id, stage_number, tenant, from_at, to_at, credited_micros,"
                                + " credited_at) values (:outage, :interview, :stage, :tenant, :from, :to, :micros, :now)")
                .setParameter("outage", outage.id())
                .setParameter("interview", sitting.interview())
                .setParameter("stage", sitting.number())
                .setParameter("tenant", sitting.tenant())
                .setParameter("from", outage.from())
                .setParameter("to", outage.to())
                .setParameter("micros", ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(amount)))
                .setParameter("now", now)
                .executeUpdate();
    }
}
