package org.gamingcafe.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** All login sessions. */
@ApplicationScoped
class LoginSessions {

    /** A session that counts, with what its account is and may do at this moment. */
    record Living(
            UUID account,
            String kind,
            String name,
            String language,
            Instant createdAt,
            Instant lastActivity,
            @Nullable String permissions) {}

    @PersistenceContext
    EntityManager em;

    void add(LoginSession session) {
        em.persist(session);
        em.flush();
    }

    /** Session, account and permissions in one statement: this runs with every request. */
    Optional<Living> living(UUID session, int generation, Instant now, Instant idleSince) {
        List<?> rows = em.createNativeQuery("""
                        select a.id, a.kind, a.display_name, a.language, s.created_at, s.last_activity,
                            (select string_agg(r.venue_id || ' ' || g.permission, ',')
                             from account_role r join role_grant g on g.role = r.role where r.account_id = a.id)
                        from login_session s join account a on a.id = s.account_id
                        where s.id = :session and s.generation = :generation and s.ended_at is null
                          and s.expires_at > :now and s.last_activity > :idle and a.status = 'ACTIVE'""")
                .setParameter("session", session)
                .setParameter("generation", generation)
                .setParameter("now", now)
                .setParameter("idle", idleSince)
                .getResultList();
        return rows.stream().findFirst().map(row -> living((Object[]) row));
    }

    /** In a transaction of its own: a request that is refused was activity too. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void touch(UUID session, Instant now, Instant before) {
        noteActivity(session, now, before);
    }

    void noteActivity(UUID session, Instant now, Instant before) {
        em.createNativeQuery("update login_session set last_activity = :now where id = :id and last_activity < :before")
                .setParameter("now", now)
                .setParameter("id", session)
                .setParameter("before", before)
                .executeUpdate();
    }

    /** @return whose session it was, if it was not over yet */
    Optional<AccountId> end(UUID session, String reason, Instant now) {
        return em
                .createNativeQuery("""
                        update login_session set ended_at = :now, end_reason = :reason
                        where id = :id and ended_at is null returning account_id""")
                .setParameter("now", now)
                .setParameter("reason", reason)
                .setParameter("id", session)
                .getResultList()
                .stream()
                .map(account -> new AccountId((UUID) account))
                .findFirst();
    }

    int endAll(AccountId account, String reason, Instant now) {
        return em.createNativeQuery("""
                        update login_session set ended_at = :now, end_reason = :reason
                        where account_id = :account and ended_at is null""")
                .setParameter("now", now)
                .setParameter("reason", reason)
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Access tokens issued before are stale from now on; a refresh brings new ones. */
    void raiseGeneration(AccountId account) {
        em.createNativeQuery("""
                        update login_session set generation = generation + 1
                        where account_id = :account and ended_at is null""").setParameter("account", account.value()).executeUpdate();
    }

    long countActive(Instant now, Instant idleSince) {
        var count = em.createNativeQuery("""
                        select count(*) from login_session
                        where ended_at is null and expires_at > :now and last_activity > :idle""")
                .setParameter("now", now)
                .setParameter("idle", idleSince)
                .getSingleResult();
        return ((Number) count).longValue();
    }

    /** Refresh tokens go with their session. */
    int removeInactiveSince(Instant before, int limit) {
        return em.createNativeQuery("""
                        delete from login_session where id in (
                            select id from login_session where last_activity < :before
                            order by last_activity limit :most for update skip locked)""")
                .setParameter("before", before)
                .setParameter("most", limit)
                .executeUpdate();
    }

    /** When, from which address and with what, newest first. */
    List<String> lines(AccountId account, int limit) {
        List<?> rows = em.createNativeQuery("""
                        select concat_ws(' | ', created_at, channel, ip, user_agent) from login_session
                        where account_id = :account order by created_at desc limit :most""")
                .setParameter("account", account.value())
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    void removeAll(AccountId account) {
        em.createNativeQuery("delete from login_session where account_id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    private static Living living(Object[] row) {
        return new Living(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Instant) row[4],
                (Instant) row[5],
                (String) row[6]);
    }
}
