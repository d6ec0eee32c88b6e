package dev.viva.local.system;

import dev.viva.local.postgres.Databases;
import dev.viva.local.postgres.PostgresServer;
import dev.viva.local.process.ProcessId;
import dev.viva.local.process.Secrets;
import java.util.List;
import java.util.Optional;

/** PostgreSQL with the database and the two roles of each service. */
final class PostgresComponent implements Component {
    static final String NAME = "postgres";

    private final PostgresServer server;
    private final Secrets secrets;
    private final List<Service> services;
    private boolean prepared;

    PostgresComponent(PostgresServer server, Secrets secrets, List<Service> services) {
        this.server = server;
        this.secrets = secrets;
        this.services = services;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public ProcessId start() {
        ProcessId process = server.start();
        if (!prepared) {
            prepare();
            prepared = true;
        }
        return process;
    }

    @Override
    public Optional<ProcessId> running() {
        return server.running();
    }

    @Override
    public void stop() {
        server.stop();
    }

    String url(Service service) {
        return server.url(service.database());
    }

    private void prepare() {
        Databases databases = new Databases(server);
        for (Service service :
                services.stream().filter(service -> !service.isWorker()).toList()) {
            databases.role(service.ownerRole(), secrets.get(service.ownerRole()));
            databases.role(service.appRole(), secrets.get(service.appRole()));
            databases.database(service.database(), service.ownerRole(), service.appRole());
        }
    }
}
