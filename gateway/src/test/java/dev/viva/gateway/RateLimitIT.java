package dev.viva.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.viva.gateway.standin.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitIT.ThreeAtOnce.class)
class RateLimitIT extends GatewayTest {

    @Test
    void whoAsksTooOftenIsToldHowLongToWait() {
        NewKey key = newKey("questions:read");
        for (int left = 2; left >= 0; left--) {
            as(key.key())
                    .get("/v1/questions/echo")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"default\";q=3;w=3")
                    .header("RateLimit", matchesPattern("\"default\";r=" + left + ";t=[123]"));
        }
        as(key.key())
                .get("/v1/questions/echo")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("code", equalTo("rate-limited"));
        as(bankKey()).get("/v1/questions/echo").then().statusCode(200);
    }

    /** So slow that no token comes back while the test runs. */
    public static final class ThreeAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("viva.rate-limit.per-second", "1", "viva.rate-limit.burst", "3");
        }
    }
}
