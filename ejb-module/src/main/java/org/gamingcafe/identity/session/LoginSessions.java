package org.gamingcafe.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.sql.Aged;
import org.gamingcafe.platform.sql.Sql;

/** All login sessions. */
@ApplicationScoped
class LoginSessions {

    private static final Aged OLD = new Aged("login_session", "id", "last_activity");

    @PersistenceContext
    EntityManager em;

    /**
     * One statement looks whether the account is still as it was seen and opens the session; until its commit nothing can
     * change that, and whoever ends all sessions afterwards finds this one.
     *
     * @return whether it is opened
     */
    boolean add(LoginSession session, long stamp) {
        return em.createNativeQuery("""
                        insert into login_session (id, account_id, generation, channel, created_at, last_activity, expires_at,
                            remembered, ip, user_agent)
                        select :id, id, 0, :channel, :now, :now, :expires, :remembered, :ip, :agent
                        from account
                        where id = :account and stamp = :stamp and status in ('ACTIVE', 'SCHEDULED_DELETION')
                        for share""")
                        .setParameter("id", session.id())
                        .setParameter("channel", session.channel().name())
                        .setParameter("now", session.createdAt())
                        .setParameter("expires", session.expiresAt())
                        .setParameter("remembered", session.isRemembered())
                        .setParameter("ip", session.ip())
                        .setParameter("agent", session.userAgent())
                        .setParameter("account", session.account().value())
                        .setParameter("stamp", stamp)
                        .executeUpdate()
                == 1;
    }

    /** A session that is not over, its account and its permissions in the one line that {@link KnownSession} reads. */
    Optional<String> living(UUID session) {
        List<?> rows =
                em.createNativeQuery("""
                        select concat_ws(chr(9), s.generation,
                            cast(extract(epoch from coalesce(s.changed_at, 'epoch')) * 1000000 as bigint),
                            cast(extract(epoch from coalesce(s.factor_at, s.created_at)) * 1000000 as bigint),
                            cast(extract(epoch from s.last_activity) * 1000000 as bigint),
                            cast(extract(epoch from s.expires_at) * 1000000 as bigint),
                            case when s.remembered then 'true' else 'false' end, a.id,
                            a.kind || case when a.status = 'ACTIVE' then '' else ' LEAVING' end, a.language,
                            coalesce((select string_agg(r.venue_id || ' ' || r.role || ' ' || g.permission, ',')
                                from account_role r join role_grant g on g.role = r.role
                                where r.account_id = a.id and a.status = 'ACTIVE'), ''),
                            a.display_name)
                        from login_session s join account a on a.id = s.account_id
                        where s.id = :session and s.ended_at is null
                          and a.status in ('ACTIVE', 'SCHEDULED_DELETION')""").setParameter("session", session).getResultList();
        return rows.stream().findFirst().map(String.class::cast);
    }

    /** Those of the account that are not over. */
    List<UUID> living(AccountId account) {
        var living = "select id from login_session where account_id = ? and ended_at is null";
        return Sql.list(em, living, row -> row.id(1), account.value());
    }

    Map<UUID, Instant> changedWithin(Duration time) {
        List<?> rows = em.createNativeQuery("""
                        select id, changed_at from login_session
                        where changed_at > clock_timestamp() - make_interval(secs => :seconds)""")
                .setParameter("seconds", (double) time.toSeconds())
                .getResultList();
        var changes = new HashMap<UUID, Instant>();
        for (var row : rows) {
            var cells = (Object[]) row;
            changes.put((UUID) cells[0], (Instant) cells[1]);
        }
        return changes;
    }

    /** In an order that two nodes share; what is lost in a crash of the database is half a minute of activity. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void noteActivity(Map<UUID, Instant> last) {
        em.createNativeQuery("select set_config('synchronous_commit', 'off', true)")
                .getSingleResult();
        em.createNativeQuery("""
                        with used as (
                            select s.id, n.at
                            from unnest(cast(:ids as uuid[]), cast(:times as timestamptz[])) as n (id, at)
                            join login_session s on s.id = n.id
                            where s.last_activity < n.at order by s.id for no key update of s)
                        update login_session s set last_activity = used.at from used where s.id = used.id""")
                .setParameter("ids", Sql.array(last.keySet()))
                .setParameter("times", Sql.array(last.values()))
                .executeUpdate();
    }

    void noteActivity(UUID session, Instant now) {
        em.createNativeQuery("update login_session set last_activity = :now where id = :id and last_activity < :now")
                .setParameter("now", now)
                .setParameter("id", session)
                .executeUpdate();
    }

    /** @return whether the session is not over */
    boolean factorShown(UUID session, Instant now) {
        return em.createNativeQuery("update login_session set factor_at = :now where id = :id and ended_at is null")
                        .setParameter("now", now)
                        .setParameter("id", session)
                        .executeUpdate()
                == 1;
    }

    void noteSecondFactor(UUID session, Instant now) {
        Sql.change(em, "update login_session set second_factor_at = ? where id = ? and ended_at is null", now, session);
    }

    boolean hasShownASecondFactor(UUID session) {
        var shown = "select id from login_session where id = ? and ended_at is null and second_factor_at is not null";
        return Sql.first(em, shown, row -> row.id(1), session).isPresent();
    }

    /** Whose session it was, and with what it was used. */
    record Ended(AccountId account, String userAgent) {}

    /** Empty if it was over before. */
    Optional<Ended> end(UUID session, String reason, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        update login_session set ended_at = :now, end_reason = :reason
                        where id = :id and ended_at is null returning account_id, user_agent""")
                .setParameter("now", now)
                .setParameter("reason", reason)
                .setParameter("id", session)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Ended(new AccountId((UUID) row[0]), (String) row[1]))
                .findFirst();
    }

    /** In the order in which others lock sessions of several people. @return which sessions of whom were ended */
    Map<AccountId, List<UUID>> endAll(Set<AccountId> accounts, String reason, Instant now) {
        var ended = new HashMap<AccountId, List<UUID>>();
        Sql.list(
                em,
                """
                with living as (
                    select id from login_session where account_id = any (cast(? as uuid[])) and ended_at is null
                    order by id for no key update)
                update login_session s set ended_at = ?, end_reason = ? from living where s.id = living.id
                returning s.account_id, s.id""",
                row -> ended.computeIfAbsent(new AccountId(row.id(1)), any -> new ArrayList<>())
                        .add(row.id(2)),
                Sql.array(accounts),
                now,
                reason);
        return ended;
    }

    /** Access tokens issued before are stale from now on; a refresh brings new ones. @return of which sessions */
    List<UUID> raiseGeneration(AccountId account) {
        return ids(em.createNativeQuery("""
                        update login_session set generation = generation + 1
                        where account_id = :account and ended_at is null returning id""")
                .setParameter("account", account.value())
                .getResultList());
    }

    long countActive(Idle idle) {
        var count = idle.in(em.createNativeQuery("select count(*) from login_session s where" + Idle.COUNTS))
                .getSingleResult();
        return ((Number) count).longValue();
    }

    /** Refresh tokens go with their session. */
    int removeInactiveSince(Instant before, int limit) {
        return OLD.removeUpTo(em, before, limit);
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

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, """
                with gone as (
                    select id from login_session where account_id = any (cast(? as uuid[])) order by id for update)
                delete from login_session s using gone where s.id = gone.id""", Sql.array(accounts));
    }

    private static List<UUID> ids(List<?> rows) {
        return rows.stream().map(UUID.class::cast).toList();
    }
}
