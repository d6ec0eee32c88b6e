package dev.viva.question.catalog;

import dev.viva.platform.id.Ids;
import dev.viva.platform.tenant.Tenants;
import dev.viva.platform.text.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Topics, misconceptions, resources, companies and curricula of the running work's tenant, and of the shared bank where the tenant has none of that name. */
@ApplicationScoped
public class Catalog {
    private final Session session;
    private final Tenants tenants;

    public Catalog(Session session, Tenants tenants) {
        this.session = session;
        this.tenants = tenants;
    }

    /** Entries in the order of their keys, after the given one; an own entry takes the place of the bank's. */
    @Transactional
    public List<CatalogEntry> page(CatalogKind kind, String after, int limit) {
        return entries(
                kind,
                session.createNativeQuery(sql(kind, """
                        select distinct on (%2$s) %2$s as name, document as document, fingerprint as fingerprint from %1$s
                        where %2$s > :after and tenant in (:tenant, 'bank')
                        order by %2$s, (tenant = :tenant) desc limit :limit"""), Tuple.class)
                        .setParameter("after", after)
                        .setParameter("limit", limit)
                        .setParameter("tenant", tenants.required()));
    }

    /** The entry of that name: the tenant's own, or the bank's. */
    @Transactional
    public Optional<CatalogEntry> find(CatalogKind kind, String key) {
        if (StorableText.firstFault(key).isPresent()) {
            return Optional.empty();
        }
        return entries(
                        kind,
                        session.createNativeQuery(sql(kind, """
                                select %2$s as name, document as document, fingerprint as fingerprint from %1$s
                                where %2$s = :key and tenant in (:tenant, 'bank')
                                order by (tenant = :tenant) desc limit 1"""), Tuple.class)
                                .setParameter("key", key)
                                .setParameter("tenant", tenants.required()))
                .stream()
                .findFirst();
    }

    /** The fingerprints of all entries that the tenant sees, by key. */
    @Transactional
    public Map<String, String> fingerprints(CatalogKind kind) {
        Map<String, String> fingerprints = new HashMap<>();
        all(kind).forEach(entry -> fingerprints.put(entry.key(), entry.fingerprint()));
        return fingerprints;
    }

    /** All entries that the tenant sees, in the order of their keys. */
    @Transactional
    public List<CatalogEntry> all(CatalogKind kind) {
        return page(kind, "", Integer.MAX_VALUE);
    }

    /** Stores the entry in the place of an older one of its name. */
    @Transactional
    public void store(CatalogEntry entry) {
        session.createNativeMutationQuery(sql(entry.kind(), """
                        insert into %1$s (id, tenant, %2$s, document, fingerprint, sequence, updated_at)
                        values (:id, :tenant, :key, :document, :fingerprint, 0, clock_timestamp())
                        on conflict (tenant, %2$s) do update set document = excluded.document,
                            fingerprint = excluded.fingerprint, sequence = %1$s.sequence + 1, updated_at = clock_timestamp()"""))
                .setParameter("id", Ids.next())
                .setParameter("tenant", tenants.required())
                .setParameter("key", entry.key())
                .setParameter("document", entry.json())
                .setParameter("fingerprint", entry.fingerprint())
                .executeUpdate();
    }

    /** Table and column come from the enum, never from outside. */
    private static String sql(CatalogKind kind, String pattern) {
        return pattern.formatted(kind.table(), kind.column());
    }

    private static List<CatalogEntry> entries(CatalogKind kind, NativeQuery<Tuple> query) {
        return query.getResultList().stream()
                .map(row -> new CatalogEntry(
                        kind,
                        row.get("name", String.class),
                        row.get("document", String.class),
                        row.get("fingerprint", String.class)))
                .toList();
    }
}
