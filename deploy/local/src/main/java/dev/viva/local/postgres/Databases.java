package dev.viva.local.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases with their two roles: the owner changes tables, the application only reads and writes rows. */
public final class Databases {
    private final PostgresServer server;

    public Databases(PostgresServer server) {
        this.server = server;
    }

    /** Makes the role, or gives it this password if it is there. Names and passwords are the launcher's own words. */
    public void role(String name, String password) {
        run("postgres", """
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login nosuperuser nocreatedb nocreaterole nobypassrls;
                  end if;
                end $$""".formatted(name), "alter role %s password '%s'".formatted(name, password));
    }

    /** Makes the database unless it is there; nobody but its two roles may connect. */
    public void database(String name, String owner, String app) {
        if (!exists(name)) {
            run("postgres", "create database %s owner %s".formatted(name, owner));
        }
        run(
                name,
                "revoke all on database %s from public".formatted(name),
                "grant connect on database %s to %s".formatted(name, app),
                "grant usage on schema public to %s".formatted(app),
                "alter default privileges for role %s in schema public grant select, insert, update, delete on tables to %s"
                        .formatted(owner, app),
                "alter default privileges for role %s in schema public grant usage, select on sequences to %s"
                        .formatted(owner, app));
    }

    public void drop(String name) {
        run("postgres", "drop database if exists %s with (force)".formatted(name));
    }

    private boolean exists(String name) {
        try (Connection connection = server.connect("postgres");
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String database, String... statements) {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + database + " could not be prepared", e);
        }
    }
}
