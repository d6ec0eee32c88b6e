package dev.viva.attempt.interview;

import dev.viva.attempt.interview.model.Accommodation;
import dev.viva.platform.id.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The accommodations of the tenant's candidates. */
@ApplicationScoped
public class AccommodationRepository implements PanacheRepositoryBase<Accommodation, UUID> {

    /** What the candidate is given now. Read without a lock: whoever changes it brings the open sittings up to date afterwards. */
    Accommodation.Terms of(String candidate) {
        return given(candidate).map(Accommodation::terms).orElse(Accommodation.Terms.NONE);
    }

    Optional<Accommodation> given(String candidate) {
        return find("candidate", candidate).firstResultOptional();
    }

    /** The candidate's row, locked; made if there is none. */
    Accommodation locked(String tenant, String candidate, Instant now) {
        getSession()
                .createNativeMutationQuery(
                        "insert into accommodation (id, tenant, candidate, extra_time_percent, extra_pauses, extra_attempts, sequence,"
                                + " updated_at) values (:id, :tenant, :candidate, 0, 0, 0, 0, :now)"
                                + " on conflict (tenant, candidate) do nothing")
                .setParameter("id", Ids.next())
                .setParameter("tenant", tenant)
                .setParameter("candidate", candidate)
                .setParameter("now", now)
                .executeUpdate();
        return find("candidate", candidate)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }
}
