package org.gamingcafe.platform.sql;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Rows that go when their time has come. The names are those of the schema and never what somebody has typed.
 *
 * @param key the column by which a row is known
 * @param time the column that says when its time has come
 */
public record Aged(String table, String key, String time) {

    /** Those first that have waited longest; a row that somebody holds is left for the next time. @return how many, at most {@code limit} */
    public int removeUpTo(EntityManager em, Instant end, int limit) {
        var old = "delete from %1$s where %2$s in (select %2$s from %1$s where %3$s <= ?".formatted(table, key, time)
                + " order by %s limit ? for update skip locked)".formatted(time);
        return Sql.change(em, old, end, limit);
    }
}
