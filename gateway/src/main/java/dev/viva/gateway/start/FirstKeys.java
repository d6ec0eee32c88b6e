package dev.viva.gateway.start;

import dev.viva.gateway.BackgroundThreads;
import dev.viva.gateway.apikey.ApiKeyService;
import dev.viva.gateway.caller.KeyText;
import dev.viva.gateway.tenant.TenantService;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The keys that a fresh installation begins with: the operator's, and the one that loads the shared bank. Both come from outside, so that
 * there is no default secret; one that is known already, also a revoked one, is left as it is.
 */
@ApplicationScoped
public class FirstKeys {
    /** After the migrations. */
    private static final int LATE = 5000;

    private static final long RETRY_MILLIS = 1000;
    private static final Logger LOG = Logger.getLogger(FirstKeys.class);

    private final TenantService tenantService;
    private final ApiKeyService keys;
    private final Tenants tenants;
    private final Vertx vertx;
    private final Executor threads;
    private final Optional<KeyText> operator;
    private final Optional<KeyText> bank;
    private volatile boolean stored;

    public FirstKeys(
            TenantService tenantService,
            ApiKeyService keys,
            Tenants tenants,
            Vertx vertx,
            BackgroundThreads threads,
            @ConfigProperty(name = "viva.bootstrap-key") Optional<String> operator,
            @ConfigProperty(name = "viva.bank-key") Optional<String> bank) {
        this.tenantService = tenantService;
        this.keys = keys;
        this.tenants = tenants;
        this.vertx = vertx;
        this.threads = threads;
        this.operator = operator.map(text -> checked("VIVA_BOOTSTRAP_KEY", text));
        this.bank = bank.map(text -> checked("VIVA_BANK_KEY", text));
    }

    /** Whether they are all in the database. */
    boolean areStored() {
        return stored;
    }

    void onStart(@Observes @Priority(LATE) StartupEvent start) {
        threads.execute(this::store);
    }

    /** Tries until the database answers; the gateway is not ready before. */
    private void store() {
        try {
            tenantService.ensure(Tenants.DEFAULT, "Default");
            tenantService.ensure(Tenants.BANK, "Shared question bank");
            operator.ifPresent(key -> adopt(Tenants.DEFAULT, key, "operator's first key", Scopes.ALL));
            bank.ifPresent(key ->
                    adopt(Tenants.BANK, key, "loads the bank", Set.of(Scopes.QUESTIONS_AUTHOR, Scopes.QUESTIONS_READ)));
            stored = true;
        } catch (RuntimeException fault) {
            LOG.warnf("The first keys could not be stored yet: %s", fault.getMessage());
            vertx.setTimer(RETRY_MILLIS, timer -> threads.execute(this::store));
        }
    }

    private void adopt(String tenant, KeyText key, String name, Set<String> scopes) {
        if (tenants.as(tenant, () -> keys.adopt(key, name, scopes))) {
            LOG.infof("Stored %s for tenant %s: %s", key, tenant, name);
        }
    }

    private static KeyText checked(String variable, String text) {
        KeyText key = KeyText.parse(text)
                .orElseThrow(() -> new IllegalStateException(
                        variable + " is not an API key: viva_, 26 characters of a TypeID suffix, _, 43 base62 digits"));
        if (key.isWeak()) {
            throw new IllegalStateException(
                    variable + " was not drawn at random; its secret has too few different digits");
        }
        return key;
    }
}
