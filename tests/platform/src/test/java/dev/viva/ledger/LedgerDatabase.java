package dev.viva.ledger;

import dev.viva.testing.TestInfra;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A fresh database with empty topics, seen by an administrator, whom no policy hides rows from. */
record LedgerDatabase(String name) {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String MIGRATED = "ledger_migrated";

    static LedgerDatabase fresh() {
        TestInfra infra = TestInfra.sharedDurable();
        String name = "ledger_" + COUNT.incrementAndGet();
        copyOfMigrated(infra, name);
        Await.that("the broker has given up the consumers of the last test", () -> reset(infra));
        return new LedgerDatabase(name);
    }

    /** A database without a table. */
    static String empty(String name) {
        TestInfra.sharedDurable().createDatabase("attempt", name);
        return name;
    }

    /** The migration is a process of its own that takes seconds: it runs once, its result is copied. */
    private static synchronized void copyOfMigrated(TestInfra infra, String name) {
        LedgerDatabase server = new LedgerDatabase("postgres");
        if (server.rows("select 1 from pg_database where datname = '" + MIGRATED + "'")
                .isEmpty()) {
            infra.createDatabase("attempt", MIGRATED);
            Ledger.migrate(MIGRATED);
        }
        server.rows("create database " + name + " template " + MIGRATED + " owner attempt_owner");
        infra.createDatabase("attempt", name); // it is there: what is made is the rights of its roles
    }

    private static boolean reset(TestInfra infra) {
        try {
            infra.resetTopics();
            return true;
        } catch (IllegalStateException e) {
            if (e.getMessage().contains("GroupNotEmptyException")) {
                return false;
            }
            throw e;
        }
    }

    long number(String sql) {
        return rows(sql).isEmpty() ? 0 : Long.parseLong(rows(sql).getFirst());
    }

    /** The first column of each row. */
    List<String> rows(String sql) {
        TestInfra infra = TestInfra.sharedDurable();
        try (Connection connection =
                        DriverManager.getConnection(infra.databaseUrl(name), infra.adminUser(), infra.adminPassword());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            List<String> rows = new ArrayList<>();
            if (statement.execute()) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The sequences of an account's entries in the order in which the consumer wrote them. */
    List<String> entries(String account) {
        return rows("select sequence from entry where account = '" + account + "' order by position");
    }
}
