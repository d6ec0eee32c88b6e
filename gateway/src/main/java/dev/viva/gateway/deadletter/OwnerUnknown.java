package dev.viva.gateway.deadletter;

import dev.viva.platform.problem.Unavailable;
import java.time.Duration;
import java.util.List;

/** The services that answered do not have the letter, but not all of them answered. */
final class OwnerUnknown extends Unavailable {
    OwnerUnknown(String id, List<String> unreachable) {
        super(
                "service-away",
                "Nobody who answered has the dead letter " + id + ", but " + String.join(" and ", unreachable)
                        + " cannot be reached right now.",
                Duration.ofSeconds(2));
    }
}
