package org.gamingcafe.platform.sql;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Sends a statement as it stands, with one {@code ?} for each value (ids, text, numbers, flags, bytes, days, instants or
 * {@code null}). It does not see what the entity manager has not flushed yet.
 */
public final class Sql {

    private Sql() {}

    /** All rows in the order of the statement, which bounds their number. */
    public static <T> List<T> list(EntityManager em, String sql, Function<Row, T> shape, @Nullable Object... values) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = prepared(connection, sql, values);
                    var result = statement.executeQuery()) {
                var row = new Row(result);
                var found = new ArrayList<T>();
                while (result.next()) {
                    found.add(shape.apply(row));
                }
                return found;
            }
        });
    }

    /** The first row, if there is one. */
    public static <T> Optional<T> first(
            EntityManager em, String sql, Function<Row, T> shape, @Nullable Object... values) {
        return list(em, sql, shape, values).stream().findFirst();
    }

    /** The first row of a statement that always gives one. */
    public static <T> T one(EntityManager em, String sql, Function<Row, T> shape, @Nullable Object... values) {
        return list(em, sql, shape, values).getFirst();
    }

    /** @return how many rows were written */
    public static int change(EntityManager em, String sql, @Nullable Object... values) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = prepared(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Ids, numbers, times and names of the house as one value, for {@code any (cast(? as uuid[]))}: nothing that would have to be
     * quoted.
     */
    public static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    static PreparedStatement prepared(Connection connection, String sql, @Nullable Object[] values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        bind(statement, 1, values);
        return statement;
    }

    /** @return the place of the next value */
    static int bind(PreparedStatement statement, int first, @Nullable Object[] values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(first + i, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
        }
        return first + values.length;
    }
}
