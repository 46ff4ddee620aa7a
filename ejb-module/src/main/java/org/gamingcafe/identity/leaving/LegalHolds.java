package org.gamingcafe.identity.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** Whose data the law wants kept. One hold for each account; the latest counts. */
@ApplicationScoped
@Transactional
class LegalHolds {

    @PersistenceContext
    EntityManager em;

    /** In the place of one that was there before. */
    void place(AccountId account, LegalHoldView hold) {
        Sql.change(
                em,
                """
                insert into legal_hold (account_id, reason, until, placed_by, placed_at) values (?, ?, ?, ?, ?)
                on conflict (account_id) do update set reason = excluded.reason, until = excluded.until,
                    placed_by = excluded.placed_by, placed_at = excluded.placed_at""",
                account.value(),
                hold.reason(),
                hold.until(),
                hold.placedBy().value(),
                hold.placedAt());
    }

    /** The one that counts now. */
    Optional<LegalHoldView> of(AccountId account, Instant now) {
        return Sql.first(
                em,
                "select reason, until, placed_by, placed_at from legal_hold where account_id = ? and until > ?",
                LegalHolds::view,
                account.value(),
                now);
    }

    /** Those of several people. */
    Map<AccountId, LegalHoldView> of(Collection<AccountId> accounts, Instant now) {
        var counting = new HashMap<AccountId, LegalHoldView>();
        Sql.list(em, """
                select reason, until, placed_by, placed_at, account_id from legal_hold
                where account_id = any (cast(? as uuid[])) and until > ?""", row -> counting.put(new AccountId(row.id(5)), view(row)), Sql.array(accounts), now);
        return counting;
    }

    int removeOld(Instant now, int most) {
        return Sql.change(em, """
                delete from legal_hold where account_id in (
                    select account_id from legal_hold where until <= ? order by until limit ? for update skip locked)""", now, most);
    }

    void remove(AccountId account) {
        removeAll(Set.of(account));
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from legal_hold where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    private static LegalHoldView view(Row row) {
        return new LegalHoldView(row.text(1), row.instant(2), new AccountId(row.id(3)), row.instant(4));
    }
}
