package dev.viva.platform.event.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the relay connects to: the service's database, by a connection of its own. */
@ApplicationScoped
class RelayDatabase {
    private final String url;
    private final String user;
    private final String password;
    private final RelayConfig config;

    RelayDatabase(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            RelayConfig config) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.config = config;
    }

    RelaySession open() throws SQLException {
        return new RelaySession(url, user, password, config.mark());
    }
}
