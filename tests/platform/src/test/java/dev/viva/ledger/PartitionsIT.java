package dev.viva.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.testing.TestInfra;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Time partitions: old rows go, nothing that is still needed does, and the app role cannot bend the rules. */
class PartitionsIT {
    private static LedgerDatabase database;

    @BeforeAll
    static void migrate() {
        database = LedgerDatabase.fresh();
    }

    @Test
    void anOldPartitionGoesWhenItsEventsArePublished() throws SQLException {
        String child = "outbox_p2020010100";
        as(
                "owner",
                "create table " + child
                        + " partition of outbox for values from (viva_uuid_at('2020-01-01Z')) to (viva_uuid_at('2020-01-02Z'))");
        database.rows("""
                insert into outbox (id, topic, record_key, event_type, tenant, sequence, occurred_at, data)
                values (viva_uuid_at('2020-01-01T12:00Z'), 't', 'k', 'e', 'default', 1, '2020-01-01T12:00Z', '{}')""");
        as("app", "select viva_maintain_partitions()");
        assertThat(exists(child)).as("with an event that waits").isTrue();

        database.rows("update outbox set published_at = now() where topic = 't'");
        as("app", "select viva_maintain_partitions()");
        assertThat(exists(child)).isFalse();
    }

    @Test
    void partitionsAreThereAheadOfTime() {
        for (String table : new String[] {"outbox", "inbox"}) {
            assertThat(database.number("""
                    select count(*) from pg_inherits i join pg_class c on c.oid = i.inhrelid
                     where i.inhparent = '%s'::regclass and c.relname ~ '_p[0-9]{10}$'
                       and to_timestamp(right(c.relname, 10), 'YYYYMMDDHH24') > now() + interval '5 days'""".formatted(table))).isPositive();
        }
    }

    @Test
    void anEventOfAnyAgeIsRememberedOnce() throws SQLException {
        for (String age : new String[] {"1999-01-01Z", "2399-01-01Z"}) {
            String insert = "insert into inbox (event_id) values (viva_uuid_at('" + age + "'))";
            as("app", insert);
            assertThatThrownBy(() -> as("app", insert)).hasMessageContaining("duplicate key");
        }
        as("app", "select viva_maintain_partitions()");
    }

    @Test
    void theAppRoleCannotBendTheRules() {
        assertThatThrownBy(() -> as("app", "update time_partitioning set keep_while = 'true'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as("app", "select * from outbox_default")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as("app", "drop table outbox")).hasMessageContaining("must be owner");
        assertThatThrownBy(() -> as("app", "select viva_tenant_policy('outbox')"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void rowsOfATenantAreHiddenFromAnother() throws SQLException {
        database.rows("insert into account (id, tenant, sequence) values ('hidden', 'one', 1)");
        assertThat(countAs("one")).isEqualTo(1);
        assertThat(countAs("two")).isZero();
        assertThat(countAs("")).isZero();
        assertThat(countAs("*")).isEqualTo(1);
    }

    private static long countAs(String tenant) throws SQLException {
        try (Connection connection = connection("app");
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('viva.tenant', '" + tenant + "', false)");
            var result = statement.executeQuery("select count(*) from account where id = 'hidden'");
            result.next();
            return result.getLong(1);
        }
    }

    private static boolean exists(String table) {
        return database.number("select count(*) from pg_class where relname = '" + table + "'") == 1;
    }

    private static void as(String role, String sql) throws SQLException {
        try (Connection connection = connection(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connection(String role) throws SQLException {
        TestInfra infra = TestInfra.sharedDurable();
        return DriverManager.getConnection(
                infra.databaseUrl(database.name()), "attempt_" + role, infra.password("attempt", role));
    }
}
