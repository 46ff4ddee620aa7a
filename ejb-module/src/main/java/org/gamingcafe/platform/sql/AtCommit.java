package org.gamingcafe.platform.sql;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a transaction but is not read within it (the record of an act, the result under its key): kept until just
 * before the commit and then sent in one message. It is written with the act or not at all; what the database refuses
 * undoes the act.
 */
public final class AtCommit {

    private static final int AT_ONCE = 16;

    private final Session session;
    private final List<String> statements = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
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
        statements.add(sql);
        values.addAll(Arrays.asList(given));
        if (isCommitting || statements.size() == AT_ONCE) {
            send();
        }
    }

    private void send() {
        if (statements.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (var statement = Sql.prepared(connection, String.join(";", statements), values.toArray())) {
                statement.execute();
            }
        });
        statements.clear();
        values.clear();
    }
}
