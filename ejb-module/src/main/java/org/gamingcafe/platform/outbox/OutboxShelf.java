package org.gamingcafe.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** All messages, as operators look at them and decide about them. */
@ApplicationScoped
class OutboxShelf {

    private static final String COLUMNS = """
            select id, aggregate_id, type, status, attempt_count, created_at, next_attempt_at, last_attempt_at, last_error,
                taken_by, cast(payload as text)
            from outbox_message""";
    private static final String NOT_UNDER_WAY = " and (taken_by is null or next_attempt_at <= :now)";

    @PersistenceContext
    EntityManager em;

    /** Newest first. */
    Slice<MessageView> list(MessageFilter filter, PageRequest page) {
        var text = new StringBuilder(COLUMNS).append(" where true");
        var values = new HashMap<String, Object>();
        if (filter.state() != null) {
            text.append(" and status = ").append(filter.state().ordinal());
        }
        also(text, values, "type", filter.type());
        also(text, values, "aggregate_id", filter.aggregate());
        var after = Cursor.keys(page.after(), 2);
        if (!after.isEmpty()) {
            text.append(" and (created_at, id) < (:at, :id)");
            values.put("at", Cursor.instant(after.getFirst()));
            values.put("id", Cursor.id(after.getLast()));
        }
        var query = em.createNativeQuery(
                text.append(" order by created_at desc, id desc").toString());
        values.forEach(query::setParameter);
        return Slice.of(
                views(query.setMaxResults(page.size() + 1)),
                page.size(),
                last -> Cursor.of(last.createdAt(), last.id()));
    }

    Optional<MessageView> find(UUID id) {
        return views(em.createNativeQuery(COLUMNS + " where id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** To be delivered at once, with all tries before it. @return false if it is over or under way */
    boolean retry(UUID id, Instant now) {
        return em.createNativeQuery("""
                        update outbox_message set status = 0, attempt_count = 0, next_attempt_at = :now, taken_by = null
                        where id = :id and status in (0, 2)""" + NOT_UNDER_WAY)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** @return false if it is over or under way */
    boolean discard(UUID id, Instant now) {
        return em.createNativeQuery("""
                        update outbox_message set status = 3, taken_by = null
                        where id = :id and status in (0, 2)""" + NOT_UNDER_WAY)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    int removeOver(Instant before, int limit) {
        return em.createNativeQuery("""
                        delete from outbox_message where id in (
                            select id from outbox_message where status in (1, 3) and created_at < :before
                            order by created_at limit :most for update skip locked)""")
                .setParameter("before", before)
                .setParameter("most", limit)
                .executeUpdate();
    }

    long count(MessageView.State state) {
        var count = em.createNativeQuery("select count(*) from outbox_message where status = " + state.ordinal())
                .getSingleResult();
        return ((Number) count).longValue();
    }

    private static void also(StringBuilder text, Map<String, Object> values, String column, @Nullable String value) {
        if (value != null) {
            text.append(" and ").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }

    private static List<MessageView> views(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    private static MessageView view(Object[] row) {
        var state = MessageView.State.values()[((Number) row[3]).intValue()];
        return new MessageView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                state,
                ((Number) row[4]).intValue(),
                (Instant) row[5],
                state == MessageView.State.WAITING ? (Instant) row[6] : null,
                (Instant) row[7],
                (String) row[8],
                (String) row[9],
                Payload.of((String) row[10]));
    }
}
