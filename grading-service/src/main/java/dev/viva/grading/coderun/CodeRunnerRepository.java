package dev.viva.grading.coderun;

import dev.viva.events.code.CodeRunnerAnnounced;
import dev.viva.platform.event.EventJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Runners of all tenants. */
@ApplicationScoped
public class CodeRunnerRepository implements PanacheRepositoryBase<CodeRunner, String> {

    void upsert(CodeRunnerAnnounced said, Instant now) {
        getSession()
                .createNativeMutationQuery("""
                        insert into code_runner (name, tier, slots, languages, announced_at)
                        values (:name, :tier, :slots, :languages, :now)
                        on conflict (name) do update
                           set tier = excluded.tier, slots = excluded.slots, languages = excluded.languages,
                               announced_at = excluded.announced_at""")
                .setParameter("name", said.runner())
                .setParameter("tier", said.tier())
                .setParameter("slots", said.slots())
                .setParameter("languages", EventJson.write(said.languages()))
                .setParameter("now", now)
                .executeUpdate();
    }

    List<CodeRunner> heardSince(Instant since) {
        return list("announcedAt >= ?1 order by name", since);
    }

    long forget(Instant before) {
        return delete("announcedAt < ?1", before);
    }
}
