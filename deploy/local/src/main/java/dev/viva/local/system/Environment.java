package dev.viva.local.system;

import dev.viva.local.process.Secrets;
import dev.viva.local.process.TokenKeys;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of each process of a service, as environment variables; the same ones that compose and the chart set. */
final class Environment {
    private final Secrets secrets;
    private final TokenKeys keys;
    private final String apiKey;
    private final String bankKey;
    private final Map<Instance, Integer> ports;
    private final String gatewayHost;
    private final Path kept;

    Environment(
            Secrets secrets,
            TokenKeys keys,
            String apiKey,
            String bankKey,
            Map<Instance, Integer> ports,
            String gatewayHost,
            Path kept) {
        this.secrets = secrets;
        this.keys = keys;
        this.apiKey = apiKey;
        this.bankKey = bankKey;
        this.ports = ports;
        this.gatewayHost = gatewayHost;
        this.kept = kept;
    }

    Map<String, String> of(Instance instance, PostgresComponent postgres, String kafka) {
        Service service = instance.service();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("VIVA_HTTP_PORT", Integer.toString(ports.get(instance)));
        variables.put("VIVA_HTTP_HOST", service == Service.GATEWAY ? gatewayHost : "127.0.0.1");
        variables.put("VIVA_KAFKA", kafka);
        if (service.isWorker()) {
            variables.put("VIVA_RUNNER_KEPT", kept.toString());
            return variables;
        }
        variables.put("VIVA_DB_URL", postgres.url(service));
        variables.put("VIVA_DB_USER", service.appRole());
        variables.put("VIVA_DB_PASSWORD", secrets.get(service.appRole()));
        variables.put("VIVA_DB_OWNER", service.ownerRole());
        variables.put("VIVA_DB_OWNER_PASSWORD", secrets.get(service.ownerRole()));
        variables.put("VIVA_MIGRATE_AT_START", "true");
        variables.put("VIVA_TOKEN_KEYS", keys.publicKeys().toString());
        variables.put("VIVA_PAGE_SECRET", secrets.get("page"));
        for (Service other : Service.called()) {
            variables.put(other.addressVariable(), "http://127.0.0.1:" + port(other, instance.number()));
        }
        // With more of them a request and what it asks of others are on different ones, which wake each other for each
        // message; half the processors are busy with other processes in any case.
        int loops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        variables.put("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", Integer.toString(loops));
        if (service == Service.GATEWAY) {
            variables.put("VIVA_TOKEN_PRIVATE_KEY", keys.privateKey().toString());
            variables.put("VIVA_BOOTSTRAP_KEY", apiKey);
            variables.put("VIVA_BANK_KEY", bankKey);
        }
        return variables;
    }

    /** Of the replica with the same number, or of the only process where a service has no replicas. */
    private int port(Service service, int number) {
        return ports.getOrDefault(new Instance(service, number), ports.get(new Instance(service, 1)));
    }
}
