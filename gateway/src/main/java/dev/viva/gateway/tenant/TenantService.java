package dev.viva.gateway.tenant;

import dev.viva.gateway.apikey.ApiKeyService;
import dev.viva.gateway.apikey.NewApiKeyView;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.id.Ids;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageRequest;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.exception.ConstraintViolationException;

/** Makes and lists tenants; each of its transactions says whose it is, because no caller's own tenant fits. */
@ApplicationScoped
public class TenantService {
    private final TenantRepository repository;
    private final ApiKeyService keys;
    private final Tenants tenants;
    private final Clock clock;

    public TenantService(TenantRepository repository, ApiKeyService keys, Tenants tenants, Clock clock) {
        this.repository = repository;
        this.keys = keys;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The first key gets what the maker has, but for the right to make tenants. */
    public NewTenantView create(TenantDraft draft, Caller maker) {
        Set<String> scopes = new TreeSet<>(maker.scopes());
        scopes.remove(Scopes.TENANTS_ADMIN);
        try {
            return tenants.as(
                    draft.name(), () -> QuarkusTransaction.requiringNew().call(() -> store(draft, scopes)));
        } catch (ConstraintViolationException twin) {
            throw new TenantExists(draft.name());
        }
    }

    /** Makes the tenant unless it is there. */
    public void ensure(String name, String title) {
        tenants.as(name, () -> QuarkusTransaction.requiringNew().run(() -> {
            if (repository.named(name).isEmpty()) {
                repository.persistAndFlush(tenant(name, title));
            }
        }));
    }

    public Page<TenantView> list(PageRequest page) {
        return tenants.acrossAll(() -> QuarkusTransaction.requiringNew()
                .call(() ->
                        page.page(repository.page(page), Tenant::positionInList).map(Tenant::view)));
    }

    private NewTenantView store(TenantDraft draft, Set<String> scopes) {
        if (repository.named(draft.name()).isPresent()) {
            throw new TenantExists(draft.name());
        }
        Tenant made = tenant(draft.name(), draft.titleOrName());
        repository.persistAndFlush(made);
        NewApiKeyView firstKey = keys.createFor("first key of " + draft.name(), scopes);
        return NewTenantView.of(made.view(), firstKey);
    }

    private Tenant tenant(String name, String title) {
        return new Tenant(Ids.next(), name, title, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
