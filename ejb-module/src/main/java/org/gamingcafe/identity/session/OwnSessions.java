package org.gamingcafe.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** The login sessions of one account that are not over, for the person behind it. */
@ApplicationScoped
class OwnSessions {

    /** A session as its row tells it. */
    record Row(
            UUID id,
            Channel channel,
            Instant createdAt,
            Instant lastActivity,
            Instant expiresAt,
            boolean remembered,
            String ip,
            String userAgent) {}

    @PersistenceContext
    EntityManager em;

    /** Newest first; ids are made in the order of time. */
    List<Row> of(AccountId account, Idle idle, @Nullable UUID before, int most) {
        var query = idle.in(em.createNativeQuery("""
                        select s.id, s.channel, s.created_at, s.last_activity, s.expires_at, s.remembered, s.ip, s.user_agent
                        from login_session s
                        where s.account_id = :account and""" + Idle.COUNTS + (before == null ? "" : " and s.id < :before")
                        + " order by s.id desc limit :most"))
                .setParameter("account", account.value())
                .setParameter("most", most);
        if (before != null) {
            query.setParameter("before", before);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    /** @return with what it is used, if it is this account's and was not over yet */
    Optional<String> end(UUID session, AccountId account, String reason, Instant now) {
        List<?> agents = em.createNativeQuery("""
                        update login_session set ended_at = :now, end_reason = :reason
                        where id = :id and account_id = :account and ended_at is null returning user_agent""")
                .setParameter("now", now)
                .setParameter("reason", reason)
                .setParameter("id", session)
                .setParameter("account", account.value())
                .getResultList();
        return agents.stream().map(String.class::cast).findFirst();
    }

    /** @return which sessions were ended */
    List<UUID> endOthers(AccountId account, UUID current, String reason, Instant now) {
        List<?> ended = em.createNativeQuery("""
                        update login_session set ended_at = :now, end_reason = :reason
                        where account_id = :account and id <> :current and ended_at is null returning id""")
                .setParameter("now", now)
                .setParameter("reason", reason)
                .setParameter("account", account.value())
                .setParameter("current", current)
                .getResultList();
        return ended.stream().map(UUID.class::cast).toList();
    }

    /** What bounds a session that is not over. */
    record Bounds(Instant expiresAt, boolean remembered) {}

    /** Notes the use now and not half a minute later; empty if the session is over. */
    Optional<Bounds> extend(UUID session, Instant now) {
        List<?> ends = em.createNativeQuery("""
                        update login_session set last_activity = greatest(last_activity, :now)
                        where id = :id and ended_at is null and expires_at > :now returning expires_at, remembered""")
                .setParameter("now", now)
                .setParameter("id", session)
                .getResultList();
        return ends.stream()
                .map(Object[].class::cast)
                .map(row -> new Bounds((Instant) row[0], (Boolean) row[1]))
                .findFirst();
    }

    private static Row row(Object[] cells) {
        return new Row(
                (UUID) cells[0],
                Channel.valueOf((String) cells[1]),
                (Instant) cells[2],
                (Instant) cells[3],
                (Instant) cells[4],
                (Boolean) cells[5],
                (String) cells[6],
                (String) cells[7]);
    }
}
