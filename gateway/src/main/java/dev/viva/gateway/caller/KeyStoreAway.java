package dev.viva.gateway.caller;

import dev.viva.platform.problem.Unavailable;
import java.time.Duration;

/** Nobody can be recognised right now, because the keys cannot be read. */
final class KeyStoreAway extends Unavailable {
    KeyStoreAway(Throwable cause) {
        super(
                "key-store-away",
                "The gateway cannot read its API keys right now. Send the same request again.",
                Duration.ofSeconds(2));
        initCause(cause);
    }
}
