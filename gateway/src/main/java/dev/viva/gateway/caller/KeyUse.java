package dev.viva.gateway.caller;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which keys were used lately. They are written down once a minute, not with each request. */
@ApplicationScoped
public class KeyUse {
    private final Set<UUID> used = ConcurrentHashMap.newKeySet();

    void note(KnownKey key) {
        used.add(key.id());
    }

    /** The keys that were used since the last call. */
    public Set<UUID> drain() {
        Set<UUID> drained = Set.copyOf(used);
        used.removeAll(drained);
        return drained;
    }
}
