package dev.viva.attempt.interview.time;

import dev.viva.attempt.interview.model.StageSitting;
import dev.viva.platform.id.Ids;
import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * When no replica was there, and what sittings got back for it. One row holds the last sign of life of any replica; whoever finds it too
 * old has found an outage.
 */
@ApplicationScoped
public class Outages {
    /** A gap in the signs of life that is longer than this is an outage. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final Sql sql;

    public Outages(Sql sql) {
        this.sql = sql;
    }

    /** A time in which nobody could save anything. */
    public record Outage(UUID id, Instant from, Instant to) {}

    /** Gives a sign of life at {@code now}; a silence before it is noted as an outage. */
    @Transactional
    public void beat(Instant now) {
        sql.update("insert into service_heartbeat (id, beat_at) values (1, ?) on conflict (id) do nothing", now);
        Instant last = sql.list(
                        "select beat_at from service_heartbeat where id = 1 for update", row -> Sql.instant(row, 1))
                .getFirst();
        if (Duration.between(last, now).compareTo(LONGEST_SILENCE) > 0) {
            sql.update("insert into outage (id, from_at, to_at) values (?, ?, ?)", Ids.next(), last, now);
        }
        sql.update("update service_heartbeat set beat_at = greatest(beat_at, ?) where id = 1", now);
    }

    /** Notes an outage that ends just now, if there is one: nothing may be decided by a deadline before that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void notice(Instant now) {
        boolean silent = !sql.list(
                        "select 1 from service_heartbeat where beat_at < ?", row -> true, now.minus(LONGEST_SILENCE))
                .isEmpty();
        if (silent) {
            beat(now);
        }
    }

    /** The outages since the sitting was opened for which it has not been credited yet, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outage> uncredited(StageSitting sitting) {
        return sql.list(
                """
                select o.id, o.from_at, o.to_at from outage o
                 where o.to_at > ?
                   and not exists (select from outage_credit c
                                    where c.outage_id = o.id and c.interview_id = ? and c.stage_number = ?)
                 order by o.from_at""",
                row -> new Outage(row.getObject(1, UUID.class), Sql.instant(row, 2), Sql.instant(row, 3)),
                sitting.state().openedAt(),
                sitting.interview(),
                sitting.number());
    }

    /** Logs what the sitting got back; the primary key refuses a second time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void credited(Outage outage, StageSitting sitting, Duration amount, Instant now) {
        sql.update(
                """
                insert into outage_credit
                    (outage_id, interview_id, stage_number, tenant, from_at, to_at, credited_micros, credited_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                outage.id(),
                sitting.interview(),
                sitting.number(),
                sitting.tenant(),
                outage.from(),
                outage.to(),
                ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(amount)),
                now);
    }
}
