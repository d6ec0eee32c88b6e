package dev.viva.gateway.apikey;

import dev.viva.gateway.caller.KeySource;
import dev.viva.gateway.caller.KeyUse;
import dev.viva.gateway.caller.KnownKey;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keys for the door, which must look them up before it knows whose they are: the one place that reads across tenants. */
@ApplicationScoped
class StoredKeys implements KeySource {
    private final ApiKeyRepository keys;
    private final Tenants tenants;
    private final KeyUse use;
    private final Clock clock;

    StoredKeys(ApiKeyRepository keys, Tenants tenants, KeyUse use, Clock clock) {
        this.keys = keys;
        this.tenants = tenants;
        this.use = use;
        this.clock = clock;
    }

    @Override
    public Optional<KnownKey> find(UUID id) {
        return tenants.acrossAll(() -> QuarkusTransaction.requiringNew()
                .call(() -> keys.findByIdOptional(id).map(ApiKey::known)));
    }

    /** Writes down which keys were used since the last time. */
    void noteUse() {
        Set<UUID> used = use.drain();
        if (!used.isEmpty()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            tenants.acrossAll(() -> QuarkusTransaction.requiringNew().call(() -> keys.noteUse(used, today)));
        }
    }
}
