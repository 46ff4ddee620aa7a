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

/** The refresh tokens of all login sessions, by their hashes. */
@ApplicationScoped
class RefreshTokens {

    /** The session whose token was rotated. */
    record Rotated(UUID session, AccountId account, int generation, Instant sessionExpiresAt, boolean remembered) {}

    @PersistenceContext
    EntityManager em;

    void add(String hash, UUID session, Instant now, Instant expires) {
        em.createNativeQuery("""
                        insert into refresh_token (hash, session_id, issued_at, expires_at)
                        values (:hash, :session, :now, :expires)""")
                .setParameter("hash", hash)
                .setParameter("session", session)
                .setParameter("now", now)
                .setParameter("expires", expires)
                .executeUpdate();
    }

    /** Uses the token, if it and its session count. Of two callers exactly one receives the session. */
    Optional<Rotated> use(String hash, String successor, Idle idle) {
        List<?> rows = idle.in(em.createNativeQuery("""
                        update refresh_token t set used_at = :now, successor = :successor
                        from login_session s join account a on a.id = s.account_id
                        where t.hash = :hash and t.used_at is null and t.expires_at > :now and s.id = t.session_id
                          and a.status in ('ACTIVE', 'SCHEDULED_DELETION') and""" + Idle.COUNTS + """
                        returning s.id, s.account_id, s.generation, s.expires_at, s.remembered"""))
                .setParameter("hash", hash)
                .setParameter("successor", successor)
                .getResultList();
        return rows.stream().findFirst().map(row -> rotated((Object[]) row));
    }

    /** The session that a token belongs to, used or not. */
    Optional<UUID> sessionOf(String hash) {
        List<?> rows = em.createNativeQuery("select session_id from refresh_token where hash = :hash")
                .setParameter("hash", hash)
                .getResultList();
        return rows.stream().findFirst().map(UUID.class::cast);
    }

    /** The session of a token that was used before: its second use means that somebody else has it too. */
    Optional<UUID> sessionOfUsed(String hash) {
        List<?> rows = em.createNativeQuery(
                        "select session_id from refresh_token where hash = :hash and used_at is not null")
                .setParameter("hash", hash)
                .getResultList();
        return rows.stream().findFirst().map(UUID.class::cast);
    }

    /** Newest first; ids are made in the order of time. */
    List<RefreshFamily> families(AccountId account, Idle idle, @Nullable UUID before, int most) {
        var query = idle.in(
                        em.createNativeQuery("""
                        select s.id, s.channel, s.user_agent, s.ip, s.created_at, s.remembered, max(t.used_at), count(t.used_at),
                            max(t.expires_at) filter (where t.used_at is null)
                        from login_session s join refresh_token t on t.session_id = s.id
                        where s.account_id = :account and""" + Idle.COUNTS + (before == null ? "" : " and s.id < :before") + """
                         group by s.id having bool_or(t.used_at is null and t.expires_at > :now)
                        order by s.id desc limit :most"""))
                .setParameter("account", account.value())
                .setParameter("most", most);
        if (before != null) {
            query.setParameter("before", before);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> family((Object[]) row)).toList();
    }

    private static RefreshFamily family(Object[] row) {
        return new RefreshFamily(
                (UUID) row[0],
                Channel.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                (Instant) row[4],
                (Instant) row[6],
                ((Number) row[7]).intValue(),
                (Instant) row[8],
                (Boolean) row[5]);
    }

    private static Rotated rotated(Object[] row) {
        return new Rotated(
                (UUID) row[0], new AccountId((UUID) row[1]), ((Number) row[2]).intValue(), (Instant) row[3], (Boolean)
                        row[4]);
    }
}
