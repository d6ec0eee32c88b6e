package dev.viva.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.gateway.caller.Identity;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final UUID KEY = UUID.randomUUID();

    /** So slow that no token comes back while the test runs. */
    private final RateLimits limits = new RateLimits(1, 3);

    @Test
    void aBurstIsLetThroughAndThenNoMore() {
        assertThat(take("a").remaining()).isEqualTo(2);
        assertThat(take("a").remaining()).isEqualTo(1);
        RateLimits.Verdict last = take("a");
        assertThat(last.allowed()).isTrue();
        assertThat(last.header()).matches("\"default\";r=0;t=[23]");
        RateLimits.Verdict refused = take("a");
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.retryAfterHeader()).isEqualTo("1");
    }

    @Test
    void oneCandidateCannotUseUpAnothersShare() {
        for (int i = 0; i < 4; i++) {
            take("a");
        }
        assertThat(take("b").allowed()).isTrue();
        assertThat(limits.take(new Identity("default", KEY, Optional.empty(), Set.of()))
                        .allowed())
                .isTrue();
    }

    @Test
    void thePolicyIsSaid() {
        assertThat(limits.policy()).isEqualTo("\"default\";q=3;w=3");
        assertThat(new RateLimits(500, 1000).policy()).isEqualTo("\"default\";q=1000;w=2");
    }

    private RateLimits.Verdict take(String candidate) {
        return limits.take(new Identity("default", KEY, Optional.of(candidate), Set.of()));
    }
}
