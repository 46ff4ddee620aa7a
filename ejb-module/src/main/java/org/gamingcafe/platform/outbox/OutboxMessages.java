package org.gamingcafe.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Masked;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.sql.Rows;

/** The messages on their way. Each step of a delivery is a transaction of its own. */
@ApplicationScoped
class OutboxMessages {

    private static final int LONGEST_ERROR = 500;
    private static final String MANY = """
            insert into outbox_message (id, aggregate_id, type, payload, next_attempt_at, created_at)
            select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as jsonb[]),
                cast(? as timestamptz[]), cast(? as timestamptz[]))""";

    /** @param tries how often delivery was begun, this time included */
    record Message(UUID id, String aggregate, String type, Map<String, String> payload, int tries) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Settings.House house;

    void add(Message message, Instant now) {
        em.createNativeQuery("""
                        insert into outbox_message (id, aggregate_id, type, payload, next_attempt_at, created_at)
                        values (:id, :aggregate, :type, cast(:payload as jsonb), :now, :now)""")
                .setParameter("id", message.id())
                .setParameter("aggregate", message.aggregate())
                .setParameter("type", message.type())
                .setParameter("payload", Payload.text(message.payload()))
                .setParameter("now", now)
                .executeUpdate();
    }

    void addAll(List<Message> messages, Instant now) {
        var rows = new Rows(em);
        for (var message : messages) {
            rows.add(
                    MANY, message.id(), message.aggregate(), message.type(), Payload.text(message.payload()), now, now);
        }
        rows.send();
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
                        set attempt_count = attempt_count + 1, last_attempt_at = :now, next_attempt_at = :until,
                            taken_by = :node
                        from due where taken.id = due.id
                        returning taken.id, taken.aggregate_id, taken.type, cast(taken.payload as text),
                            taken.attempt_count""")
                .setParameter("now", now)
                .setParameter("until", now.plus(lease))
                .setParameter("node", house.node())
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(row -> message((Object[]) row)).toList();
    }

    /** Also when the lease has run out meanwhile: it has arrived. What lay sealed in it was for the delivery alone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void delivered(UUID id) {
        em.createNativeQuery("""
                        update outbox_message set status = 1, last_error = null, taken_by = null,
                            payload = (select coalesce(jsonb_object_agg(word.key, word.value), '{}')
                                from jsonb_each(payload) word where not starts_with(word.key, 'sealed:'))
                        where id = :id and status in (0, 2)""").setParameter("id", id).executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void again(Message message, Instant at, String error) {
        em.createNativeQuery("""
                        update outbox_message set next_attempt_at = :at, last_error = :error, taken_by = null
                        where id = :id and status = 0 and attempt_count = :tries""")
                .setParameter("id", message.id())
                .setParameter("tries", message.tries())
                .setParameter("at", at)
                .setParameter("error", cut(error))
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void parked(Message message, String error) {
        em.createNativeQuery("""
                        update outbox_message set status = 2, last_error = :error, taken_by = null
                        where id = :id and status = 0 and attempt_count = :tries""")
                .setParameter("id", message.id())
                .setParameter("tries", message.tries())
                .setParameter("error", cut(error))
                .executeUpdate();
    }

    /** What this node has no time for; the try does not count. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void giveBack(Message message, Instant now) {
        em.createNativeQuery("""
                        update outbox_message
                        set next_attempt_at = :now, attempt_count = attempt_count - 1, taken_by = null
                        where id = :id and status = 0 and attempt_count = :tries""")
                .setParameter("id", message.id())
                .setParameter("tries", message.tries())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Addresses in the words of a mail server are not kept. */
    private static String cut(String error) {
        var masked = Masked.in(error);
        return masked.length() <= LONGEST_ERROR ? masked : masked.substring(0, LONGEST_ERROR);
    }

    private static Message message(Object[] row) {
        return new Message(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Payload.of((String) row[3]),
                ((Number) row[4]).intValue());
    }
}
