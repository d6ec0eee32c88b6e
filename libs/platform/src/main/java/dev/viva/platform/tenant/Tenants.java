package dev.viva.platform.tenant;

import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.function.Supplier;

/** Which tenant the running work belongs to: the caller's, or the one that background work says by {@link #as}. */
@ApplicationScoped
public class Tenants {
    /** The tenant of a fresh installation. */
    public static final String DEFAULT = "default";
    /** The tenant that owns the shared question bank, readable by all. */
    public static final String BANK = "bank";
    /** Not a tenant: stands for all of them, in background work that looks after the rows of everybody. */
    static final String ALL = "*";

    private static final ScopedValue<String> SAID = ScopedValue.newInstance();

    private final Instance<CurrentCaller> caller;

    public Tenants(Instance<CurrentCaller> caller) {
        this.caller = caller;
    }

    /** The tenant of the running work; nothing where neither a caller nor {@link #as} says one. */
    public Optional<String> current() {
        if (SAID.isBound()) {
            return Optional.of(SAID.get());
        }
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return caller.get().find().map(Caller::tenant);
    }

    /** The tenant that new rows and events get. */
    public String required() {
        return current()
                .filter(tenant -> !tenant.equals(ALL))
                .orElseThrow(() ->
                        new IllegalStateException("This work belongs to no single tenant; say one with Tenants.as(…)"));
    }

    /** Runs {@code work} for {@code tenant}; transactions that it begins see that tenant's rows only. */
    public <T> T as(String tenant, Supplier<T> work) {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            return ScopedValue.where(SAID, tenant).call(work::get);
        }
        request.activate();
        try {
            return ScopedValue.where(SAID, tenant).call(work::get);
        } finally {
            request.terminate();
        }
    }

    public void as(String tenant, Runnable work) {
        as(tenant, () -> {
            work.run();
            return null;
        });
    }

    /** Runs background work that looks after the rows of all tenants, such as a sweep. */
    public <T> T acrossAll(Supplier<T> work) {
        return as(ALL, work);
    }
}
