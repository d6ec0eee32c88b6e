package dev.viva.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * The real PostgreSQL and Kafka under a {@code @QuarkusTest}, {@code @QuarkusIntegrationTest} or both:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
 * class AttemptsIT { … }
 * }</pre>
 *
 * <p>Each start of the application gets a fresh, migrated database and empty topics. {@code durable=true} asks for a
 * PostgreSQL whose commits survive kill -9. The arguments {@code service} and {@code database} mean the same.
 */
public final class VivaStack implements QuarkusTestResourceLifecycleManager {
    private static final String RUNS = "viva.testing.runs";
    /** A port on which nothing listens: another service that a test has not put there is down. */
    private static final String NOBODY = "http://127.0.0.1:9";

    private String service;
    private boolean durable;

    @Override
    public int order() {
        return -100; // before resources that put fakes of other services in place of NOBODY
    }

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", arguments.get("database"));
        durable = Boolean.parseBoolean(arguments.get("durable"));
        if (service == null) {
            throw new IllegalArgumentException(
                    "VivaStack needs the argument service: question, attempt, grading or gateway");
        }
    }

    @Override
    public Map<String, String> start() {
        TestInfra infra = durable ? TestInfra.sharedDurable() : TestInfra.shared();
        String database = service + "_" + nextRun();
        infra.createDatabase(service, database);
        infra.resetTopics();
        migrate(infra, database);
        return settings(infra, database);
    }

    @Override
    public void stop() {
        // The servers end with this virtual machine; the next application gets another database.
    }

    /** Handles of the servers, to kill and start them. */
    public static TestInfra infra() {
        return TestInfra.shared();
    }

    private void migrate(TestInfra infra, String database) {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(infra.databaseUrl(database), service + "_owner", infra.password(service, "owner"))
                .locations("classpath:db/platform", "classpath:db/migration")
                .placeholders(Map.of("app_role", service + "_app"))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private Map<String, String> settings(TestInfra infra, String database) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.devservices.enabled", "false");
        settings.put("quarkus.http.test-port", "0");
        settings.put("VIVA_HTTP_PORT", "0");
        settings.put("VIVA_HTTP_HOST", "127.0.0.1");
        settings.put("VIVA_DB_URL", infra.databaseUrl(database));
        settings.put("VIVA_DB_USER", service + "_app");
        settings.put("VIVA_DB_PASSWORD", infra.password(service, "app"));
        settings.put("VIVA_DB_OWNER", service + "_owner");
        settings.put("VIVA_DB_OWNER_PASSWORD", infra.password(service, "owner"));
        settings.put("VIVA_MIGRATE_AT_START", "false");
        settings.put("VIVA_KAFKA", infra.kafka());
        settings.put("VIVA_PAGE_SECRET", infra.adminPassword());
        settings.put("VIVA_QUESTION_URL", NOBODY);
        settings.put("VIVA_ATTEMPT_URL", NOBODY);
        settings.put("VIVA_GRADING_URL", NOBODY);
        Path keys = infra.tokenKeys();
        settings.put("VIVA_TOKEN_KEYS", keys.toString());
        settings.put("VIVA_TOKEN_PRIVATE_KEY", infra.tokenPrivateKey().toString());
        return settings;
    }

    private static int nextRun() {
        synchronized (System.getProperties()) {
            int run = Integer.getInteger(RUNS, 0) + 1;
            System.setProperty(RUNS, Integer.toString(run));
            return run;
        }
    }
}
