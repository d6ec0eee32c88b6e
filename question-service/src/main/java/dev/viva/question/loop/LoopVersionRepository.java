package dev.viva.question.loop;

import dev.viva.events.loop.LoopVersionState.Status;
import dev.viva.question.loop.model.LoopId;
import dev.viva.question.loop.model.LoopVersion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class LoopVersionRepository implements PanacheRepositoryBase<LoopVersion, UUID> {
    private static final String VISIBLE = """
            from LoopVersion v where v.newest = true and v.status = :published and v.slug > :after
              and (v.tenant = :tenant or v.tenant = 'bank' and not exists (
                select own.id from LoopVersion own
                where own.tenant = :tenant and own.slug = v.slug and own.newest = true and own.status = :published))
            """;

    /** The newest version, whether retired or not. */
    public Optional<LoopVersion> current(LoopId loop) {
        return find("loopId = ?1 and newest = true", loop.value()).firstResultOptional();
    }

    public Optional<LoopVersion> version(LoopId loop, int version) {
        return find("loopId = ?1 and version = ?2", loop.value(), version).firstResultOptional();
    }

    /** Versions with which interviews can begin, oldest first. */
    public List<LoopVersion> published(LoopId loop) {
        return list("loopId = ?1 and status = ?2 order by version", loop.value(), Status.PUBLISHED);
    }

    /** What {@code tenant} sees in lists after the given slug: its own, and the shared bank's where it has none of that slug. */
    public List<LoopVersion> page(String tenant, Optional<String> company, String afterSlug, int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("published", Status.PUBLISHED);
        values.put("after", afterSlug);
        values.put("tenant", tenant);
        company.ifPresent(name -> values.put("company", name));
        String query = VISIBLE + (company.isPresent() ? " and v.company = :company" : "") + " order by v.slug";
        return find(query, values).page(0, limit).list();
    }
}
