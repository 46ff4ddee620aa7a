package org.gamingcafe.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The messages that wait, were sent, or are parked. */
@ApplicationScoped
class OutboxMessages {

    private static final int LONGEST_ERROR = 500;

    /** @param tries how often delivery was begun, this time included */
    record Message(UUID id, String aggregate, String type, Map<String, String> payload, int tries) {}

    @PersistenceContext
    EntityManager em;

    void add(Message message, Instant now) {
        em.createNativeQuery("""
                        insert into outbox_message (id, aggregate_id, type, payload, next_attempt_at, created_at)
                        values (:id, :aggregate, :type, cast(:payload as jsonb), :now, :now)""")
                .setParameter("id", message.id())
                .setParameter("aggregate", message.aggregate())
                .setParameter("type", message.type())
                .setParameter("payload", text(message.payload()))
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Takes messages that are due, each the oldest waiting one of its aggregate, and keeps them from everybody else for
     * the time of the lease. Of two callers exactly one receives a message.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Message> take(int limit, Instant now, Duration lease) {
        List<?> rows = em.createNativeQuery("""
                        with due as (
                            select m.id from outbox_message m
                            where m.status = 0 and m.next_attempt_at <= :now
                              and not exists (select 1 from outbox_message earlier
                                  where earlier.aggregate_id = m.aggregate_id and earlier.status = 0
                                    and (earlier.created_at, earlier.id) < (m.created_at, m.id))
                            order by m.next_attempt_at, m.id
                            limit :most for update skip locked)
                        update outbox_message taken
                        set attempt_count = attempt_count + 1, last_attempt_at = :now, next_attempt_at = :until
                        from due where taken.id = due.id
                        returning taken.id, taken.aggregate_id, taken.type, cast(taken.payload as text),
                            taken.attempt_count""")
                .setParameter("now", now)
                .setParameter("until", now.plus(lease))
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(row -> message((Object[]) row)).toList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void delivered(UUID id) {
        em.createNativeQuery("update outbox_message set status = 1, last_error = null where id = :id and status = 0")
                .setParameter("id", id)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void again(UUID id, Instant at, String error) {
        em.createNativeQuery("""
                        update outbox_message set next_attempt_at = :at, last_error = :error
                        where id = :id and status = 0""")
                .setParameter("id", id)
                .setParameter("at", at)
                .setParameter("error", cut(error))
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void parked(UUID id, String error) {
        em.createNativeQuery("update outbox_message set status = 2, last_error = :error where id = :id and status = 0")
                .setParameter("id", id)
                .setParameter("error", cut(error))
                .executeUpdate();
    }

    private static String cut(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    private static Message message(Object[] row) {
        return new Message(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                payload((String) row[3]),
                ((Number) row[4]).intValue());
    }

    private static String text(Map<String, String> payload) {
        var json = Json.createObjectBuilder();
        new TreeMap<>(payload).forEach(json::add);
        return json.build().toString();
    }

    private static Map<String, String> payload(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var payload = new TreeMap<String, String>();
            reader.readObject().forEach((name, value) -> payload.put(name, ((JsonString) value).getString()));
            return payload;
        }
    }
}
