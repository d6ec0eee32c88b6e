package dev.viva.question.loop;

import dev.viva.platform.tenant.Tenants;
import dev.viva.question.loop.model.Loop;
import dev.viva.question.loop.model.LoopRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

@ApplicationScoped
public class LoopRepository implements PanacheRepositoryBase<Loop, UUID> {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");

    /** The loops that {@code tenant} may mean, best first: by a slug its own before the shared bank's. */
    public List<Loop> candidates(LoopRef ref, String tenant) {
        return ref.id()
                .map(id -> findByIdOptional(id.value()).stream().toList())
                // What is no slug is not asked for: the database refuses U+0000.
                .orElseGet(() -> Stream.of(tenant, Tenants.BANK)
                        .filter(owner -> SLUG.matcher(ref.text()).matches())
                        .distinct()
                        .map(owner -> bySlug(ref.text(), owner))
                        .flatMap(Optional::stream)
                        .toList());
    }

    public Optional<Loop> bySlug(String slug, String tenant) {
        return find("tenant = ?1 and slug = ?2", tenant, slug).firstResultOptional();
    }

    /** Holds the loop until the end of the transaction, so that what was checked stays true. */
    public Optional<Loop> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The tenant's loops in the order of their slugs. */
    public List<Loop> all(String tenant) {
        return list("tenant = ?1 order by slug", tenant);
    }
}
