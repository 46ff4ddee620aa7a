package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** Who is at which till today, and whose login session acts there. */
@ApplicationScoped
@Transactional
class Presences {

    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    /**
     * One statement looks whether the session counts, has shown a second factor, and for which state of the account: what ends all
     * sessions at the same moment ends this too.
     *
     * @return whether they are present from now on
     */
    boolean enter(TillDesk desk, UUID session, Instant now) {
        return Sql.change(em, """
                        with seen as (
                            select a.id, a.stamp, s.id as session_id
                            from login_session s join account a on a.id = s.account_id
                            where s.id = ? and s.ended_at is null and s.second_factor_at is not null
                            for share)
                        insert into till_presence (till_id, account_id, stamp, session_id, signed_in_at)
                        select ?, id, stamp, session_id, ? from seen
                        on conflict (till_id, account_id) do update set stamp = excluded.stamp,
                            session_id = excluded.session_id, signed_in_at = excluded.signed_in_at""", session, desk.till().value(), now) == 1;
    }

    /** The stamp of the account when they signed in there today; nothing if they have not, or it counts no more. */
    Optional<Long> stamp(TillDesk desk, AccountId account) {
        return Sql.first(em, """
                select p.stamp from till_presence p join account a on a.id = p.account_id and a.stamp = p.stamp
                where p.till_id = ? and p.account_id = ? and p.signed_in_at >= ?""", row -> row.number(1), desk.till().value(), account.value(), desk.dayBegan());
    }

    /** By name: those who have anything to show. */
    List<PresentCashier> of(TillDesk desk) {
        return Sql.list(em, """
                select a.id, a.display_name, n.account_id is not null, b.account_id is not null
                from till_presence p join account a on a.id = p.account_id and a.stamp = p.stamp
                left join staff_pin n on n.account_id = a.id
                left join staff_badge b on b.account_id = a.id
                where p.till_id = ? and p.signed_in_at >= ? and a.status = 'ACTIVE'
                  and (n.account_id is not null or b.account_id is not null)
                order by a.display_name, a.id limit ?""", Presences::present, desk.till().value(), desk.dayBegan(), MOST);
    }

    private static PresentCashier present(Row row) {
        return new PresentCashier(new AccountId(row.id(1)), row.text(2), row.flag(3), row.flag(4));
    }

    /** Their session at the till is another one now. */
    void follow(TillId till, AccountId account, UUID session) {
        Sql.change(
                em,
                "update till_presence set session_id = ? where till_id = ? and account_id = ?",
                session,
                till.value(),
                account.value());
    }

    /** Whoever signs out is there no more. */
    void leave(UUID session) {
        Sql.change(em, "delete from till_presence where session_id = ?", session);
    }

    /** Which session acts there, or did last. */
    Optional<UUID> acting(TillId till) {
        return acting("select session_id from till_acting where till_id = ?", till);
    }

    private Optional<UUID> acting(String query, TillId till) {
        return Sql.first(em, query, row -> Optional.ofNullable(row.idOrNull(1)), till.value())
                .flatMap(Function.identity());
    }

    /**
     * Nobody acts there any more, or may come back; who has seen somebody act there does not get on.
     *
     * @return who acted there until now
     */
    Optional<UUID> close(TillId till, Instant now) {
        var before = acting("select session_id from till_acting where till_id = ? for update", till);
        Sql.change(em, "update till_acting set session_id = null, since = ? where till_id = ?", now, till.value());
        Sql.change(em, "delete from till_presence where till_id = ?", till.value());
        return before;
    }

    /** Of several who have seen the same one acting, one gets on: whose statement comes first. */
    boolean become(TillId till, Optional<UUID> seen, UUID session, Instant now) {
        return Sql.change(
                        em,
                        """
                        insert into till_acting as t (till_id, session_id, since) values (?, ?, ?)
                        on conflict (till_id) do update set session_id = excluded.session_id, since = excluded.since
                        where t.session_id is not distinct from cast(? as uuid)""",
                        till.value(),
                        session,
                        now,
                        seen.map(UUID::toString).orElse(null))
                == 1;
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from till_presence where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }
}
