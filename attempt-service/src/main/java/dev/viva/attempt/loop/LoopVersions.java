package dev.viva.attempt.loop;

import dev.viva.events.loop.LoopVersionState;
import dev.viva.platform.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What this service knows of loops: its copies of the published versions. */
@ApplicationScoped
public class LoopVersions {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");

    private final LoopVersionRepository versions;

    public LoopVersions(LoopVersionRepository versions) {
        this.versions = versions;
    }

    /**
     * The newest version of the loop that {@code tenant} calls so, by slug or by loop id; retired or not, see
     * {@link LoopVersion#status}. Of two loops with one slug the tenant's own counts, not the shared bank's.
     */
    @Transactional
    public Optional<LoopVersion> current(String tenant, String slugOrId) {
        Optional<UUID> loop = LoopId.parse(slugOrId)
                .map(LoopId::value)
                // What is no slug is not asked for: the database refuses U+0000.
                .or(() -> SLUG.matcher(slugOrId).matches() ? versions.loopWith(slugOrId, tenant) : Optional.empty());
        return loop.flatMap(versions::newestOf);
    }

    /** One version, which never changes but for its status; a copy is never deleted. */
    @Transactional
    public Optional<LoopVersion> byId(LoopVersionId id) {
        return versions.findByIdOptional(id.value());
    }

    /** Keeps what the state topic says of a version. */
    @Transactional
    public void keep(String tenant, long sequence, LoopVersionState state) {
        versions.keep(tenant, sequence, state, EventJson.write(state.document()));
    }
}
