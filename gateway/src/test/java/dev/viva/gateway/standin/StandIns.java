package dev.viva.gateway.standin;

import dev.viva.gateway.caller.KeyText;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Puts stand-ins in place of question- and attempt-service; grading-service is down. */
public final class StandIns implements QuarkusTestResourceLifecycleManager {
    static final String OPERATOR_KEY = "viva.test.operator-key";
    static final String BANK_KEY = "viva.test.bank-key";

    private StandIn service;

    @Override
    public Map<String, String> start() {
        service = StandIn.start();
        // Test classes live in another class loader than this one; properties are what both see.
        System.setProperty(OPERATOR_KEY, KeyText.fresh().text());
        System.setProperty(BANK_KEY, KeyText.fresh().text());
        return Map.of(
                "VIVA_QUESTION_URL", service.address(),
                "VIVA_ATTEMPT_URL", service.address(),
                "VIVA_BOOTSTRAP_KEY", System.getProperty(OPERATOR_KEY),
                "VIVA_BANK_KEY", System.getProperty(BANK_KEY),
                "VIVA_CORS_ORIGINS", "https://app.example.org,http://localhost:5173",
                "VIVA_UPSTREAM_TIMEOUT", "1s",
                "viva.key-use-interval", "100ms");
    }

    @Override
    public void stop() {
        if (service != null) {
            service.stop();
        }
    }
}
