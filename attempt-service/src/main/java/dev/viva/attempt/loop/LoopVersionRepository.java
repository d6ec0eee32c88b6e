package dev.viva.attempt.loop;

import dev.viva.events.loop.LoopVersionState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The copies of loop versions: those of the tenant and of the shared bank, as row-level security shows them. */
@ApplicationScoped
public class LoopVersionRepository implements PanacheRepositoryBase<LoopVersion, UUID> {
    private static final String UPSERT = """
            insert into loop_version
                (id, tenant, loop_id, slug, company, version, status, document, sequence, published_at, retired_at)
            values (:id, :tenant, :loop, :slug, :company, :version, :status, :document, :sequence, :publishedAt, :retiredAt)
            on conflict (id) do update set
                status = excluded.status,
                slug = excluded.slug,
                company = excluded.company,
                document = excluded.document,
                sequence = excluded.sequence,
                retired_at = excluded.retired_at
            where loop_version.sequence < excluded.sequence
            """;

    /** Keeps the state with the greatest sequence, whatever order states arrive in. */
    public void keep(String tenant, long sequence, LoopVersionState state, String document) {
        getSession()
                .createNativeMutationQuery(UPSERT)
                .setParameter("id", idOf(state))
                .setParameter("tenant", tenant)
                .setParameter("loop", loopOf(state))
                .setParameter("slug", state.document().slug())
                .setParameter("company", state.document().company())
                .setParameter("version", state.version())
                .setParameter("status", state.status().name())
                .setParameter("document", document)
                .setParameter("sequence", sequence)
                .setParameter("publishedAt", state.publishedAt())
                .setParameter("retiredAt", state.retiredAt())
                .executeUpdate();
    }

    public Optional<LoopVersion> newestOf(UUID loop) {
        return find("loopId = ?1 order by version desc", loop).firstResultOptional();
    }

    /** The id of the loop that {@code tenant} means by the slug: its own before the shared bank's. */
    public Optional<UUID> loopWith(String slug, String tenant) {
        return find("slug = ?1 order by case when tenant = ?2 then 0 else 1 end, version desc", slug, tenant)
                .firstResultOptional()
                .map(version -> version.loop().value());
    }

    private static UUID idOf(LoopVersionState state) {
        return LoopVersionId.parse(state.loopVersion())
                .orElseThrow(() -> new IllegalArgumentException("not a loop version id: " + state.loopVersion()))
                .value();
    }

    private static UUID loopOf(LoopVersionState state) {
        return LoopId.parse(state.loop())
                .orElseThrow(() -> new IllegalArgumentException("not a loop id: " + state.loop()))
                .value();
    }
}
