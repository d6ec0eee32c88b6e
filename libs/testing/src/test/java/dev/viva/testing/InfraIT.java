package dev.viva.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InfraIT {
    private final TestInfra infra = TestInfra.sharedDurable();

    @Test
    void aCommitSurvivesAKilledDatabase() throws SQLException {
        infra.createDatabase("attempt", "attempt_kill");
        try (Connection owner = connect("owner", "attempt_kill")) {
            owner.createStatement().execute("create table kept (n int)");
        }
        try (Connection app = connect("app", "attempt_kill")) {
            app.createStatement().execute("insert into kept values (42)");
        }
        infra.killPostgres();
        assertThatThrownBy(() -> connect("app", "attempt_kill").close()).isInstanceOf(SQLException.class);
        infra.startPostgres();
        try (Connection app = connect("app", "attempt_kill");
                var rows = app.createStatement().executeQuery("select n from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void theApplicationRoleCannotChangeTablesAndStrangersCannotConnect() throws SQLException {
        infra.createDatabase("attempt", "attempt_roles");
        try (Connection app = connect("app", "attempt_roles")) {
            assertThatThrownBy(() -> app.createStatement().execute("create table mine (n int)"))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(
                                infra.databaseUrl("attempt_roles"), "question_app", infra.password("question", "app"))
                        .close())
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DriverManager.getConnection(infra.databaseUrl("attempt_roles"), "attempt_app", "guess")
                        .close())
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aKilledBrokerComesBackWithItsTopics() {
        infra.killBroker();
        infra.startBroker();
        infra.resetTopics();
    }

    @Test
    void theStackGivesEachStartADatabaseOfItsOwn() {
        VivaStack stack = new VivaStack();
        stack.init(Map.of("service", "grading"));
        Map<String, String> first = stack.start();
        Map<String, String> second = stack.start();
        assertThat(first.get("VIVA_DB_URL")).isNotEqualTo(second.get("VIVA_DB_URL"));
        assertThat(second).containsEntry("VIVA_DB_USER", "grading_app").containsKeys("VIVA_KAFKA", "VIVA_TOKEN_KEYS");
    }

    @Test
    void textIsHandledInBothLanguages() throws SQLException {
        infra.createDatabase("question", "question_text");
        try (Connection owner = DriverManager.getConnection(
                        infra.databaseUrl("question_text"), "question_owner", infra.password("question", "owner"));
                var statement = owner.createStatement()) {
            statement.execute("create extension pg_trgm");
            try (var rows = statement.executeQuery("""
                    select lower('ГРАДИЕНТ') = 'градиент',
                           to_tsvector('russian', 'Градиенты политики') @@ plainto_tsquery('russian', 'ГРАДИЕНТ'),
                           similarity('градиент', 'градиенты') > 0.5""")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getBoolean(1)).isTrue();
                assertThat(rows.getBoolean(2)).isTrue();
                assertThat(rows.getBoolean(3)).isTrue();
            }
        }
    }

    private Connection connect(String role, String database) throws SQLException {
        return DriverManager.getConnection(
                infra.databaseUrl(database), "attempt_" + role, infra.password("attempt", role));
    }
}
