package dev.viva.gateway.apikey;

import dev.viva.gateway.caller.KeyRing;
import dev.viva.gateway.caller.KeyText;
import dev.viva.gateway.caller.KnownKey;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.id.Ids;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageRequest;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Makes, shows and revokes the keys of the caller's tenant. */
@ApplicationScoped
public class ApiKeyService {
    private final ApiKeyRepository keys;
    private final Tenants tenants;
    private final KeyRing ring;
    private final Clock clock;

    public ApiKeyService(ApiKeyRepository keys, Tenants tenants, KeyRing ring, Clock clock) {
        this.keys = keys;
        this.tenants = tenants;
        this.ring = ring;
        this.clock = clock;
    }

    @Transactional
    public NewApiKeyView create(ApiKeyDraft draft, Caller maker) {
        Set<String> scopes = new ScopeGrant(draft.scopes(), maker.scopes()).granted();
        Instant now = now();
        refuseExpiry(draft.expiresAt(), maker, now);
        return store(draft.name(), scopes, draft.expiresAt(), now);
    }

    /** A key for the tenant of the running work, whoever asks for it. */
    @Transactional
    public NewApiKeyView createFor(String name, Set<String> scopes) {
        return store(name, scopes, null, now());
    }

    /** Stores a key whose text was drawn elsewhere; false if there is one with this id already, which is left as it is. */
    @Transactional
    public boolean adopt(KeyText text, String name, Set<String> scopes) {
        if (keys.findByIdOptional(text.id()).isPresent()) {
            return false;
        }
        keys.persist(new ApiKey(text, tenants.required(), name, scopes, now(), null));
        return true;
    }

    @Transactional
    public Page<ApiKeyView> list(PageRequest page) {
        return page.page(keys.page(page), ApiKey::positionInList).map(ApiKey::view);
    }

    @Transactional
    public ApiKeyView get(ApiKeyId id) {
        return find(id).view();
    }

    /** The key opens nothing from now on. Revoking it again changes nothing. */
    public void revoke(ApiKeyId id) {
        QuarkusTransaction.requiringNew().run(() -> find(id).revoke(now()));
        // After the commit: whoever reads the key from now on reads that it is revoked.
        ring.forget(id.value());
    }

    private ApiKey find(ApiKeyId id) {
        return keys.findByIdOptional(id.value()).orElseThrow(() -> new ApiKeyNotFound(id));
    }

    private NewApiKeyView store(String name, Set<String> scopes, Instant expiresAt, Instant now) {
        KeyText text = KeyText.fresh();
        ApiKey key = new ApiKey(text, tenants.required(), name, scopes, now, expiresAt);
        keys.persist(key);
        return NewApiKeyView.of(key.view(), text);
    }

    private void refuseExpiry(Instant expiresAt, Caller maker, Instant now) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw ExpiryRefused.past();
        }
        Optional<Instant> end = Ids.parse("key", maker.subject())
                .flatMap(keys::findByIdOptional)
                .map(ApiKey::known)
                .flatMap(KnownKey::expiresAt);
        if (end.isPresent() && (expiresAt == null || expiresAt.isAfter(end.get()))) {
            throw ExpiryRefused.outlivesMaker();
        }
    }

    /** PostgreSQL keeps microseconds; an answer must not say more than what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
