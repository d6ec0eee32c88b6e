package dev.viva.gateway.apikey;

import dev.viva.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** API keys; which ones a transaction sees is decided by row-level security. */
@ApplicationScoped
public class ApiKeyRepository implements PanacheRepositoryBase<ApiKey, UUID> {

    /** Newest first. */
    List<ApiKey> page(PageRequest page) {
        Sort newestFirst = Sort.descending("id");
        Page first = Page.ofSize(page.limit());
        return page.after()
                .map(position -> find("id < ?1", newestFirst, UUID.fromString(position)))
                .orElseGet(() -> findAll(newestFirst))
                .page(first)
                .list();
    }

    /** Only keys whose day is not noted yet are written. */
    int noteUse(Set<UUID> keys, LocalDate day) {
        return update("lastUsedOn = ?1 where id in ?2 and (lastUsedOn is null or lastUsedOn < ?1)", day, keys);
    }
}
