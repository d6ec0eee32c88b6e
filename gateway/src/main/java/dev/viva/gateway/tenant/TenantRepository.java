package dev.viva.gateway.tenant;

import dev.viva.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tenants; a transaction sees its own, or all of them across tenants. */
@ApplicationScoped
public class TenantRepository implements PanacheRepositoryBase<Tenant, UUID> {

    /** Newest first. */
    List<Tenant> page(PageRequest page) {
        Sort newestFirst = Sort.descending("id");
        return page.after()
                .map(position -> find("id < ?1", newestFirst, UUID.fromString(position)))
                .orElseGet(() -> findAll(newestFirst))
                .page(Page.ofSize(page.limit()))
                .list();
    }

    Optional<Tenant> named(String name) {
        return find("name", name).firstResultOptional();
    }
}
