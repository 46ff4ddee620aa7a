package org.gamingcafe.identity.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Objection;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** Who has asked to be deleted, and since when it counts. Every step is one conditional statement. */
@ApplicationScoped
@Transactional
class Deletions {

    @PersistenceContext
    EntityManager em;

    /** In the place of one that was asked for before. */
    void ask(AccountId account, BalanceWish balance, Instant now, Instant until) {
        Sql.change(em, """
                insert into account_deletion (account_id, balance, asked_at, expires_at) values (?, ?, ?, ?)
                on conflict (account_id) do update set balance = excluded.balance, asked_at = excluded.asked_at,
                    expires_at = excluded.expires_at, confirmed_at = null, scheduled_for = null, waits_for = null, waits_until = null""", account.value(), balance.name(), now, until);
    }

    /** Of any number of callers exactly one confirms it, and nobody after it was taken back. */
    boolean confirm(AccountId account, Instant now, Instant day) {
        return Sql.change(em, """
                        update account_deletion set confirmed_at = ?, scheduled_for = ?
                        where account_id = ? and confirmed_at is null and expires_at > ?""", now, day, account.value(), now) == 1;
    }

    /** @return whether it was still possible to confirm it */
    boolean remove(AccountId account, Instant now) {
        return Sql.list(
                        em,
                        "delete from account_deletion where account_id = ? returning expires_at",
                        row -> row.instant(1),
                        account.value())
                .stream()
                .anyMatch(now::isBefore);
    }

    /** Asked for and not expired, or confirmed. */
    Optional<DeletionView> of(AccountId account, Instant now) {
        return Sql.first(em, """
                select balance, asked_at, expires_at, scheduled_for, waits_for, waits_until from account_deletion
                where account_id = ? and (confirmed_at is not null or expires_at > ?)""", Deletions::view, account.value(), now);
    }

    /** Those that nobody has confirmed in time. @return how many were removed, at most {@code limit} */
    int removeExpired(Instant now, int limit) {
        return Sql.change(em, """
                delete from account_deletion where account_id in (
                    select account_id from account_deletion where confirmed_at is null and expires_at <= ?
                    order by expires_at limit ? for update skip locked)""", now, limit);
    }

    /** Whose day has come, by id. */
    List<AccountId> due(AccountId after, Instant now, int limit) {
        return Sql.list(em, """
                select account_id from account_deletion
                where scheduled_for <= ? and account_id > ? order by account_id limit ?""", row -> new AccountId(row.id(1)), now, after.value(), limit);
    }

    /** Those of them whose day has come, by id. */
    Set<AccountId> due(Collection<AccountId> accounts, Instant now) {
        return new LinkedHashSet<>(Sql.list(em, """
                select account_id from account_deletion
                where account_id = any (cast(? as uuid[])) and scheduled_for <= ? order by account_id""", row -> new AccountId(row.id(1)), Sql.array(accounts), now));
    }

    /** What each of them has wished. Of any number of callers exactly one gets it, and nobody after it was taken back. */
    Map<AccountId, BalanceWish> take(Set<AccountId> accounts, Instant now) {
        var wishes = new HashMap<AccountId, BalanceWish>();
        Sql.list(
                em,
                """
                delete from account_deletion where account_id = any (cast(? as uuid[])) and scheduled_for <= ?
                returning account_id, balance""",
                row -> wishes.put(new AccountId(row.id(1)), BalanceWish.valueOf(row.text(2))),
                Sql.array(accounts),
                now);
        return wishes;
    }

    /** What puts a deletion off, and until when. */
    record Delay(AccountId account, Objection why, Instant until) {}

    /** @return who was not put off before, or for something else, or for a hold that ends on another day */
    Set<AccountId> delay(Collection<Delay> delays) {
        var told = Sql.list(
                em,
                """
                with wanted as (
                    select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as timestamptz[]))
                        as wanted (account_id, why, until)),
                known as (
                    select account_id, waits_for, waits_until from account_deletion
                    where account_id in (select account_id from wanted) order by account_id for update)
                update account_deletion told set waits_for = wanted.why, waits_until = wanted.until
                from known join wanted on wanted.account_id = known.account_id
                where told.account_id = known.account_id
                returning told.account_id, known.waits_for is distinct from told.waits_for
                    or told.waits_for = 'LEGAL_HOLD' and known.waits_until is distinct from told.waits_until""",
                row -> row.flag(2) ? Optional.of(new AccountId(row.id(1))) : Optional.<AccountId>empty(),
                Sql.array(delays.stream().map(Delay::account).toList()),
                Sql.array(delays.stream().map(Delay::why).toList()),
                Sql.array(delays.stream().map(Delay::until).toList()));
        return told.stream().flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** Another reason is looked for the night after. */
    void waitNoMoreForHold(AccountId account) {
        Sql.change(em, """
                update account_deletion set waits_for = null, waits_until = null
                where account_id = ? and waits_for = 'LEGAL_HOLD'""", account.value());
    }

    private static DeletionView view(Row row) {
        var day = row.instantOrNull(4);
        var waits = row.textOrNull(5);
        return new DeletionView(
                day == null ? DeletionView.State.ASKED : DeletionView.State.SCHEDULED,
                BalanceWish.valueOf(row.text(1)),
                row.instant(2),
                day == null ? row.instant(3) : null,
                day,
                waits == null ? null : Objection.valueOf(waits),
                row.instantOrNull(6));
    }
}
