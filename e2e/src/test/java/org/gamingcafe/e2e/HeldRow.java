package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** Rows that a test holds: whoever wants to change them comes to a stand there, until the test lets go. */
final class HeldRow implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Nodes nodes;
    private final Connection connection;
    private final int holder;

    private HeldRow(Nodes nodes, Connection connection, int holder) {
        this.nodes = nodes;
        this.connection = connection;
        this.holder = holder;
    }

    /** @param query finds the rows by this key */
    static HeldRow of(Nodes nodes, String query, UUID key) {
        try {
            var connection = nodes.connect();
            connection.setAutoCommit(false);
            hold(connection, query, key);
            return new HeldRow(nodes, connection, process(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static void hold(Connection connection, String query, UUID key) throws SQLException {
        try (var statement = connection.prepareStatement(query + " for update")) {
            statement.setObject(1, key);
            try (var found = statement.executeQuery()) {
                assertThat(found.next()).as(query).isTrue();
            }
        }
    }

    /** The database's number of whoever holds the rows. */
    private static int process(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_backend_pid()");
                var found = statement.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }

    /** Returns when somebody stands there. They give up after five seconds. */
    void awaitSomebody() {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> nodes.number(
                                "select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))", holder)
                        > 0);
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
