package org.gamingcafe.platform.kernel;

import java.sql.SQLException;
import java.util.Optional;

/** Reads the SQLSTATE of a failure, which lies among causes or, for a failure at commit, among suppressed exceptions. */
public final class SqlState {

    public static final String UNIQUE_VIOLATION = "23505";
    public static final String CHECK_VIOLATION = "23514";
    public static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final int DEEPEST = 12;

    private SqlState() {}

    public static Optional<String> of(Throwable failure) {
        return find(failure, 0);
    }

    /** Deadlock, serialization failure, or a connection that was lost or refused: worth another try in a new transaction. */
    public static boolean isPassing(Throwable failure) {
        return of(failure)
                .filter(state -> state.equals("40001") || state.equals("40P01") || isOutage(state))
                .isPresent();
    }

    /** The database is out of reach or shutting down. */
    public static boolean isOutage(String state) {
        return state.startsWith("08") || state.startsWith("57P0");
    }

    private static Optional<String> find(Throwable failure, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (failure instanceof SQLException sql && sql.getSQLState() != null) {
            return Optional.of(sql.getSQLState());
        }
        for (var hidden : failure.getSuppressed()) {
            var state = find(hidden, depth + 1);
            if (state.isPresent()) {
                return state;
            }
        }
        var cause = failure.getCause();
        return cause == null || cause == failure ? Optional.empty() : find(cause, depth + 1);
    }
}
