package org.gamingcafe.platform.sql;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a transaction but is not read within it (the record of an act, the result under its key): kept until just
 * before the commit and then sent in one message. It is written with the act or not at all; what the database refuses
 * undoes the act.
 */
public final class AtCommit {

    private static final int AT_ONCE = 256;

    private record Written(String sql, @Nullable Object[] values) {}

    private final Session session;
    private final Rows rows;
    private final List<Written> statements = new ArrayList<>();
    private int pending;
    private boolean isCommitting;

    private AtCommit(Session session) {
        this.session = session;
        this.rows = new Rows(session);
    }

    /** One row of a statement that takes many, see {@link Rows}. Needs a transaction. */
    public static void row(
            TransactionSynchronizationRegistry registry, EntityManager em, String sql, @Nullable Object... values) {
        var here = of(registry, em);
        here.rows.add(sql, values);
        here.added();
    }

    /** One statement with a {@code ?} for each value, sent after all rows. Needs a transaction. */
    public static void write(
            TransactionSynchronizationRegistry registry, EntityManager em, String sql, @Nullable Object... values) {
        var here = of(registry, em);
        here.statements.add(new Written(sql, values));
        here.added();
    }

    private static AtCommit of(TransactionSynchronizationRegistry registry, EntityManager em) {
        if (registry.getResource(AtCommit.class) instanceof AtCommit pending) {
            return pending;
        }
        var first = new AtCommit(em.unwrap(Session.class));
        registry.registerInterposedSynchronization(first.synchronization());
        registry.putResource(AtCommit.class, first);
        return first;
    }

    private Synchronization synchronization() {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                isCommitting = true;
                send();
            }

            @Override
            public void afterCompletion(int status) {
                // What was not sent is gone with the transaction.
            }
        };
    }

    /** Somebody who writes while the transaction completes is not too late. */
    private void added() {
        pending++;
        if (isCommitting || pending == AT_ONCE) {
            send();
        }
    }

    /** All in one message; only where several acts wrote with the same statement, that one goes out by itself with all its values. */
    private void send() {
        if (pending == 0) {
            return;
        }
        var bySql = statements.stream()
                .collect(Collectors.groupingBy(Written::sql, LinkedHashMap::new, Collectors.toList()));
        session.doWork(connection -> {
            if (bySql.size() == statements.size()) {
                sendOnce(connection);
                return;
            }
            if (!rows.isEmpty()) {
                rows.send(connection);
            }
            for (var same : bySql.entrySet()) {
                sendEach(connection, same.getKey(), same.getValue());
            }
        });
        rows.clear();
        statements.clear();
        pending = 0;
    }

    private void sendOnce(Connection connection) throws SQLException {
        var sql = new StringJoiner(";");
        if (!rows.isEmpty()) {
            sql.add(rows.sql());
        }
        statements.forEach(one -> sql.add(one.sql()));
        try (var statement = connection.prepareStatement(sql.toString())) {
            var place = rows.bind(connection, statement);
            for (var one : statements) {
                place = Sql.bind(statement, place, one.values());
            }
            statement.execute();
        }
    }

    private static void sendEach(Connection connection, String sql, List<Written> all) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var one : all) {
                Sql.bind(statement, 1, one.values());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
