package dev.viva.gateway.caller;

import java.util.Optional;
import java.util.UUID;

/** Where keys are stored; blocks. */
public interface KeySource {
    /** The key of any tenant, expired and revoked ones too. */
    Optional<KnownKey> find(UUID id);
}
