package org.gamingcafe.platform.sql;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a transaction but is not read within it (the record of an act, the result under its key): kept until just
 * before the commit and then sent in one message. It is written with the act or not at all; what the database refuses
 * undoes the act.
 */
public final class AtCommit {

    private static final int AT_ONCE = 64;

    private record Written(String sql, @Nullable Object[] values) {}

    private final Session session;
    private final List<Written> pending = new ArrayList<>();
    private boolean isCommitting;

    private AtCommit(Session session) {
        this.session = session;
    }

    /** One statement with a {@code ?} for each value. Needs a transaction. */
    public static void write(
            TransactionSynchronizationRegistry registry, EntityManager em, String sql, @Nullable Object... values) {
        of(registry, em).add(sql, values);
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
    private void add(String sql, @Nullable Object[] given) {
        pending.add(new Written(sql, given));
        if (isCommitting || pending.size() == AT_ONCE) {
            send();
        }
    }

    /** Different statements go out in one message; where several acts wrote, each statement goes out with all its values. */
    private void send() {
        if (pending.isEmpty()) {
            return;
        }
        var bySql =
                pending.stream().collect(Collectors.groupingBy(Written::sql, LinkedHashMap::new, Collectors.toList()));
        session.doWork(connection -> {
            if (bySql.size() == pending.size()) {
                sendOnce(connection);
            } else {
                for (var same : bySql.entrySet()) {
                    sendEach(connection, same.getKey(), same.getValue());
                }
            }
        });
        pending.clear();
    }

    private void sendOnce(Connection connection) throws SQLException {
        var sql = pending.stream().map(Written::sql).collect(Collectors.joining(";"));
        var values =
                pending.stream().flatMap(one -> Arrays.stream(one.values())).toArray();
        try (var statement = Sql.prepared(connection, sql, values)) {
            statement.execute();
        }
    }

    private static void sendEach(Connection connection, String sql, List<Written> all) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var one : all) {
                Sql.bind(statement, one.values());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
