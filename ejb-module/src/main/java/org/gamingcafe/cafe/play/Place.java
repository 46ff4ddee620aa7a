package org.gamingcafe.cafe.play;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** The place in a list of sessions, newest first, after which a page begins. */
record Place(Instant startedAt, UUID id) {

    /** Without a place everything comes after. */
    private static final Place BEFORE_ALL = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    static final String ORDER =
            " and (p.played.startedAt < :at or (p.played.startedAt = :at and p.id < :id)) order by p.played.startedAt desc, p.id desc";

    static @Nullable Place of(PageRequest page) {
        var keys = Cursor.keys(page.after(), 2);
        return keys.isEmpty() ? null : new Place(Cursor.instant(keys.get(0)), Cursor.id(keys.get(1)));
    }

    static String cursor(PlaySession session) {
        return Cursor.of(session.startedAt(), session.id());
    }

    static TypedQuery<PlaySession> after(@Nullable Place place, TypedQuery<PlaySession> query) {
        var from = place == null ? BEFORE_ALL : place;
        return query.setParameter("at", from.startedAt()).setParameter("id", from.id());
    }
}
