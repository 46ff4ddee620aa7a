package org.gamingcafe.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The two roles and the database. The application's role owns nothing, may create nothing, not even temporary tables, and
 * carries the limits that keep a request from waiting for ever.
 */
final class Roles {

    static final String DATABASE = "cafe";
    static final String OWNER = "cafe_owner";
    static final String APPLICATION = "cafe_app";

    private final Connection connection;

    Roles(Connection superuser) {
        this.connection = superuser;
    }

    void make(Database database) throws SQLException {
        role(database.owner());
        role(database.application());
        if (isMissing("select 1 from pg_database where datname = ?", DATABASE)) {
            run("create database " + DATABASE + " owner " + OWNER + " encoding 'UTF8' template template0");
        }
        for (var statement : settings()) {
            run(statement);
        }
    }

    private static List<String> settings() {
        return List.of(
                "revoke all on database " + DATABASE + " from public",
                "grant connect on database " + DATABASE + " to " + APPLICATION,
                "alter role " + APPLICATION + " set search_path = public",
                "alter role " + APPLICATION + " set lock_timeout = '5s'",
                "alter role " + APPLICATION + " set statement_timeout = '15s'",
                "alter role " + APPLICATION + " set idle_in_transaction_session_timeout = '30s'");
    }

    private void role(Database.Login login) throws SQLException {
        var verb = isMissing("select 1 from pg_roles where rolname = ?", login.user()) ? "create" : "alter";
        run(verb + " role " + login.user()
                + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '" + login.password()
                + "'");
    }

    private boolean isMissing(String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
