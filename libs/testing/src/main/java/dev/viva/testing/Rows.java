package dev.viva.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the database of the service, at the rows of all tenants. */
public final class Rows {
    private final DataSource dataSource;

    public Rows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The first column of a query. */
    public List<String> texts(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement tenant = connection.prepareStatement("select set_config('viva.tenant', '*', true)");
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                tenant.execute();
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                List<String> texts = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        texts.add(rows.getString(1));
                    }
                }
                return texts;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public long count(String sql, Object... parameters) {
        return Long.parseLong(texts(sql, parameters).getFirst());
    }

    /** All tables but the partitions of others. */
    public List<String> tables() {
        return texts("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
                 order by 1""");
    }

    /** The tables in which a text stands in any column of any row. */
    public List<String> tablesThatHold(String text) {
        return tables().stream()
                .filter(table -> !table.equals("flyway_schema_history"))
                .filter(table ->
                        count("select count(*) from " + table + " as t where position(? in t::text) > 0", text) > 0)
                .toList();
    }
}
