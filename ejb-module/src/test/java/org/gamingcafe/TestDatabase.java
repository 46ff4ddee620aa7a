package org.gamingcafe;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/**
 * A database of one test class: a copy of the migrated one. The server starts once per JVM, the SQL files run once, and
 * each copy takes a tenth of a second. {@code cafe_owner} owns the tables, {@code cafe_app} has what the SQL grants.
 */
final class TestDatabase implements AutoCloseable {

    private static final String TEMPLATE = "house";
    private static final int CONNECTIONS = 40;
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Started when the first test needs it; ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("timezone", "UTC")
                        .setPGStartupWait(Duration.ofSeconds(90))
                        .start();
                prepare(server);
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (SQLException | LiquibaseException failure) {
                throw new IllegalStateException("The test database cannot be migrated", failure);
            }
        }

        private static void prepare(EmbeddedPostgres server) throws SQLException, LiquibaseException {
            try (var admin = server.getPostgresDatabase().getConnection();
                    var statement = admin.createStatement()) {
                statement.execute("create role cafe_owner login");
                statement.execute("grant pg_read_all_stats to cafe_owner"); // so that tests see who waits for a lock
                statement.execute("create role cafe_app login");
                statement.execute("alter role cafe_app set lock_timeout = '10s'");
                statement.execute("alter role cafe_app set statement_timeout = '30s'");
                statement.execute("create database " + TEMPLATE + " owner cafe_owner");
            }
            try (var owner = server.getDatabase("cafe_owner", TEMPLATE).getConnection();
                    var liquibase = new Liquibase(
                            "db/changelog.xml", new ClassLoaderResourceAccessor(), new JdbcConnection(owner))) {
                liquibase.setChangeLogParameter("app_role", "cafe_app");
                liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                liquibase.update(new Contexts());
            }
            try (var owner = server.getDatabase("cafe_owner", TEMPLATE).getConnection()) {
                UnnamedChanges.watch(owner);
            }
        }
    }

    private final int port;
    private final String name;
    private final boolean isOurs;
    private final HikariDataSource application;

    TestDatabase() {
        this(Server.RUNNING.getPort(), made(), true);
    }

    /** One that another JVM has made and will remove. */
    TestDatabase(int port, String name) {
        this(port, name, false);
    }

    private TestDatabase(int port, String name, boolean isOurs) {
        this.port = port;
        this.name = name;
        this.isOurs = isOurs;
        var pool = new HikariConfig();
        pool.setJdbcUrl(url());
        pool.setUsername("cafe_app");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(Duration.ofSeconds(15).toMillis());
        application = new HikariDataSource(pool);
    }

    private static String made() {
        var name = "room_" + COUNT.incrementAndGet();
        administrate("create database " + name + " template " + TEMPLATE + " owner cafe_owner");
        return name;
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    int port() {
        return port;
    }

    String name() {
        return name;
    }

    /** As the application's role, pooled. */
    DataSource application() {
        return application;
    }

    /** As the owner of the tables, for looking on and for preparing. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), "cafe_owner", null);
    }

    @Override
    public void close() {
        application.close();
        if (isOurs) {
            administrate("drop database " + name + " with (force)");
        }
    }

    private static void administrate(String sql) {
        try (var admin = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
