package dev.viva.grading.conversation;

import dev.viva.platform.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The steps that wait for a conversation. A row is there as long as its step waits, and goes in the transaction in which the step ends; what
 * is asked is not stored, it follows from the step.
 *
 * <p>Whoever takes a row has a lease on it. If its process dies, the lease ends and another one holds the conversation again.
 */
@ApplicationScoped
public class OpenConversations {
    /** Each tenant's first, then each one's second, and so on. A row that somebody else has just taken is passed over. */
    private static final String TAKE = """
            with place as (
                select step_id, row_number() over (partition by tenant order by queued_at, step_id) as number
                  from conversation where due_at <= :now and queued_at <= :queuedBefore),
            chosen as (
                select waiting.step_id from conversation waiting join place on place.step_id = waiting.step_id
                 where waiting.due_at <= :now
                 order by place.number, waiting.queued_at, waiting.step_id
                 limit :limit
                   for update of waiting skip locked)
            update conversation set tries = tries + 1, due_at = :until
             where step_id in (select step_id from chosen)
            returning step_id, tenant, tries, queued_at""";

    private final Session session;
    private final Tenants tenants;
    private final Event<ConversationQueued> queued;

    OpenConversations(Session session, Tenants tenants, Event<ConversationQueued> queued) {
        this.session = session;
        this.tenants = tenants;
        this.queued = queued;
    }

    /**
     * A conversation that this process is to hold.
     *
     * @param tries how often it was taken, this time included; more than once if a process died over it
     */
    public record Taken(UUID step, String tenant, int tries, Instant queuedAt) {}

    /** Puts one down, in the transaction in which its step begins to wait. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(UUID step) {
        Instant now = now();
        session.createNativeMutationQuery("insert into conversation (step_id, tenant, queued_at, due_at, tries)"
                        + " values (:step, :tenant, :now, :now, 0)")
                .setParameter("step", step)
                .setParameter("tenant", tenants.required())
                .setParameter("now", now)
                .executeUpdate();
        queued.fire(new ConversationQueued());
    }

    /** Takes conversations of all tenants that nobody holds, and that wait since {@code queuedBefore} at least. */
    public List<Taken> take(int limit, Instant queuedBefore, Duration lease) {
        return tenants.acrossAll(() -> QuarkusTransaction.requiringNew().call(() -> rows(limit, queuedBefore, lease)));
    }

    /** Gives one back that was not held, so that another process may take it at once. */
    @Transactional
    public void giveBack(UUID step) {
        session.createNativeMutationQuery(
                        "update conversation set due_at = :now, tries = tries - 1 where step_id = :step and tries > 0")
                .setParameter("now", now())
                .setParameter("step", step)
                .executeUpdate();
    }

    /** Its step waits no longer. */
    @Transactional
    public void end(UUID step) {
        session.createNativeMutationQuery("delete from conversation where step_id = :step")
                .setParameter("step", step)
                .executeUpdate();
    }

    private List<Taken> rows(int limit, Instant queuedBefore, Duration lease) {
        Instant now = now();
        return session
                .createNativeQuery(TAKE, Object[].class)
                .setParameter("now", now)
                .setParameter("queuedBefore", queuedBefore)
                .setParameter("until", now.plus(lease))
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new Taken((UUID) row[0], (String) row[1], ((Number) row[2]).intValue(), (Instant) row[3]))
                .toList();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
