package dev.viva.gateway.limit;

import dev.viva.gateway.caller.Identity;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A token bucket for each key, and one for each candidate of a key, so that no candidate can use up another one's share. Each replica
 * counts for itself: the limit protects the system, it is no accounting.
 */
@ApplicationScoped
public class RateLimits {
    private static final int MAX_BUCKETS = 50_000;

    private final long perSecond;
    private final long burst;
    private final String policy;
    private final Map<Holder, Bucket> buckets = new ConcurrentHashMap<>();

    private record Holder(UUID key, Optional<String> candidate) {}

    /**
     * What became of one request.
     *
     * @param remaining requests that could follow at once
     * @param reset until the bucket is full again
     * @param retryAfter how long to wait; zero for a request that was let through
     */
    public record Verdict(boolean allowed, long remaining, Duration reset, Duration retryAfter) {

        /** The {@code RateLimit} header, draft-ietf-httpapi-ratelimit-headers. */
        public String header() {
            return "\"default\";r=" + remaining + ";t=" + wholeSeconds(reset);
        }

        /** The {@code Retry-After} header. */
        public String retryAfterHeader() {
            return String.valueOf(Math.max(1, wholeSeconds(retryAfter)));
        }
    }

    /**
     * The same limits for every caller.
     *
     * @param perSecond requests a second that a caller may keep up
     * @param burst requests that may come at once
     */
    public RateLimits(
            @ConfigProperty(name = "viva.rate-limit.per-second", defaultValue = "500") long perSecond,
            @ConfigProperty(name = "viva.rate-limit.burst", defaultValue = "1000") long burst) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.policy = "\"default\";q=" + burst + ";w=" + Math.max(1, burst / perSecond);
    }

    /** The {@code RateLimit-Policy} header. */
    public String policy() {
        return policy;
    }

    public Verdict take(Identity identity) {
        if (buckets.size() >= MAX_BUCKETS) {
            // A full bucket remembers nothing, so nobody gains by its loss.
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= burst);
        }
        Bucket bucket = buckets.computeIfAbsent(new Holder(identity.key(), identity.candidate()), holder -> full());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Verdict(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static long wholeSeconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
