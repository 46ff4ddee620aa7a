package org.gamingcafe.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.exception.GenericJDBCException;
import org.jspecify.annotations.Nullable;

/** The row that is being read; columns count from 1. What may be absent has a method of its own, everything else must be there. */
public final class Row {

    private interface Column<T> {
        @Nullable
        T read() throws SQLException;
    }

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    public String text(int column) {
        return there(column, () -> row.getString(column));
    }

    public @Nullable String textOrNull(int column) {
        return read(() -> row.getString(column));
    }

    public long number(int column) {
        return there(column, () -> row.getLong(column));
    }

    public boolean flag(int column) {
        return there(column, () -> row.getBoolean(column));
    }

    public byte[] bytes(int column) {
        return there(column, () -> row.getBytes(column));
    }

    public UUID id(int column) {
        return there(column, () -> row.getObject(column, UUID.class));
    }

    public Instant instant(int column) {
        return there(column, () -> row.getObject(column, OffsetDateTime.class)).toInstant();
    }

    public @Nullable UUID idOrNull(int column) {
        return read(() -> row.getObject(column, UUID.class));
    }

    public @Nullable Instant instantOrNull(int column) {
        var at = read(() -> row.getObject(column, OffsetDateTime.class));
        return at == null ? null : at.toInstant();
    }

    /** A small whole number. */
    public @Nullable Integer wholeOrNull(int column) {
        return read(() -> row.getObject(column, Integer.class));
    }

    private static <T> T there(int column, Column<T> reader) {
        return Objects.requireNonNull(read(reader), () -> "column " + column);
    }

    private static <T> @Nullable T read(Column<T> reader) {
        try {
            return reader.read();
        } catch (SQLException e) {
            throw new GenericJDBCException("a column could not be read", e);
        }
    }
}
