package org.gamingcafe.identity.pin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.sql.Sql;

/** All PINs and badges. Each method is one short transaction: nothing is held while a PIN is hashed. */
@ApplicationScoped
@Transactional
class Pins {

    /** So many wrong ones in a row are looked at; the table knows it too. */
    static final int MOST_WRONG = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<DomainEvent> events;

    void put(AccountId account, Secret phc, Instant now) {
        Sql.change(em, """
                insert into staff_pin (account_id, phc, set_at) values (?, ?, ?)
                on conflict (account_id) do update set phc = excluded.phc, set_at = excluded.set_at, failed = 0""", account.value(), phc.reveal(), now);
        events.fire(new PinChanged(account, PinChanged.What.SET));
    }

    void remove(AccountId account) {
        if (Sql.change(em, "delete from staff_pin where account_id = ?", account.value()) == 1) {
            events.fire(new PinChanged(account, PinChanged.What.REMOVED));
        }
    }

    /** @param last whether no other one is left after it */
    record Try(String phc, boolean last) {}

    /** A try, counted as if it were wrong: of any number at once at most so many get a hash to compare with. */
    Optional<Try> take(AccountId account) {
        return Sql.first(
                em,
                "update staff_pin set failed = failed + 1 where account_id = ? and failed < ? returning phc, failed",
                row -> new Try(row.text(1), row.number(2) == MOST_WRONG),
                account.value(),
                MOST_WRONG);
    }

    /** No try is left now; told once. */
    void exhausted(AccountId account) {
        Sql.first(
                        em,
                        "select failed from staff_pin where account_id = ? and failed = ? for update",
                        row -> row.number(1),
                        account.value(),
                        MOST_WRONG)
                .ifPresent(last -> events.fire(new PinChanged(account, PinChanged.What.LOCKED)));
    }

    /** The taken try was never looked at. */
    void giveBack(AccountId account) {
        Sql.change(em, "update staff_pin set failed = greatest(failed - 1, 0) where account_id = ?", account.value());
    }

    /** The count begins anew: after a right one (while it ran at most four others were wrong), and after a full sign-in. */
    void forget(AccountId account) {
        Sql.change(em, "update staff_pin set failed = 0 where account_id = ? and failed > 0", account.value());
    }

    /** @return whether it is theirs now */
    boolean bind(AccountId account, String hash, String lastFour, Instant now) {
        Sql.change(em, "delete from staff_badge where account_id = ? and hash <> ?", account.value(), hash);
        var isNew = Sql.change(
                        em,
                        "insert into staff_badge (account_id, hash, last_four, bound_at) values (?, ?, ?, ?) on conflict do nothing",
                        account.value(),
                        hash,
                        lastFour,
                        now)
                == 1;
        if (isNew) {
            events.fire(new BadgeChanged(account, true));
        }
        return isNew || holder(hash).filter(account::equals).isPresent();
    }

    void unbind(AccountId account) {
        if (Sql.change(em, "delete from staff_badge where account_id = ?", account.value()) == 1) {
            events.fire(new BadgeChanged(account, false));
        }
    }

    Optional<AccountId> holder(String hash) {
        return Sql.first(
                em, "select account_id from staff_badge where hash = ?", row -> new AccountId(row.id(1)), hash);
    }

    PinView view(AccountId account) {
        return Sql.one(
                em,
                """
                select p.set_at, coalesce(p.failed >= ?, false), b.last_four, b.bound_at
                from (select cast(? as uuid) as id) a
                left join staff_pin p on p.account_id = a.id
                left join staff_badge b on b.account_id = a.id""",
                row -> new PinView(row.instantOrNull(1), row.flag(2), row.textOrNull(3), row.instantOrNull(4)),
                MOST_WRONG,
                account.value().toString());
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from staff_pin where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
        Sql.change(em, "delete from staff_badge where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }
}
