package org.gamingcafe.platform.sql;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Statements that take any number of rows at once, so that the database runs each of them once: a {@code ?} stands for a
 * column and gets the texts of its values as an array, {@code unnest(cast(? as uuid[]), …)}. Sent in one message, in the order
 * in which the statements came first.
 */
public final class Rows {

    private final Session session;
    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    public Rows(EntityManager em) {
        this(em.unwrap(Session.class));
    }

    Rows(Session session) {
        this.session = session;
    }

    /** One row more for the statement: ids, texts, numbers, bytes, days, instants or {@code null}. */
    public Rows add(String sql, @Nullable Object... values) {
        rows.computeIfAbsent(sql, any -> new ArrayList<>()).add(values);
        return this;
    }

    /** @return how many rows the first statement has written */
    public int send() {
        return session.doReturningWork(this::send);
    }

    /** Over the connection of who is already at work with it: asking the session within its own work gives that one back. */
    int send(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql())) {
            bind(connection, statement);
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    boolean isEmpty() {
        return rows.values().stream().allMatch(List::isEmpty);
    }

    String sql() {
        return rows.entrySet().stream()
                .filter(all -> !all.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(";"));
    }

    /** To begin anew; the order of the statements stays, because rows of a later one may name those of one before. */
    public void clear() {
        rows.values().forEach(List::clear);
    }

    /** @return the place of the next value */
    int bind(Connection connection, PreparedStatement statement) throws SQLException {
        var place = 1;
        for (var all : rows.values()) {
            if (all.isEmpty()) {
                continue;
            }
            for (var column = 0; column < all.getFirst().length; column++) {
                statement.setArray(place++, connection.createArrayOf("text", texts(all, column)));
            }
        }
        return place;
    }

    private static @Nullable String[] texts(List<@Nullable Object[]> all, int column) {
        var texts = new @Nullable String[all.size()];
        for (var row = 0; row < texts.length; row++) {
            texts[row] = text(all.get(row)[column]);
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            default -> value.toString();
        };
    }
}
