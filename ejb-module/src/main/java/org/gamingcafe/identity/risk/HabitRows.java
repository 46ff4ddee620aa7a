package org.gamingcafe.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.sql.Sql;

/** The habits of all accounts, a row each. */
@ApplicationScoped
@Transactional
class HabitRows {

    @PersistenceContext
    EntityManager em;

    Habits of(AccountId account) {
        return read("select cast(known as text) from habit where account_id = ?", account)
                .orElse(Habits.NONE);
    }

    /** Under a lock of the row, so that of sign-ins at the same moment each is learnt. */
    void change(AccountId account, Instant now, UnaryOperator<Habits> change) {
        var before = locked(account);
        if (before.isEmpty()) {
            Sql.change(em, """
                    insert into habit (account_id, known, changed_at) select id, cast('{}' as jsonb), cast(? as timestamptz) from account where id = ?
                    on conflict do nothing""", now, account.value());
            before = locked(account);
        }
        before.map(change)
                .ifPresent(after -> Sql.change(
                        em,
                        "update habit set known = cast(? as jsonb), changed_at = ? where account_id = ?",
                        HabitText.of(after),
                        now,
                        account.value()));
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from habit where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    private Optional<Habits> locked(AccountId account) {
        return read("select cast(known as text) from habit where account_id = ? for update", account);
    }

    private Optional<Habits> read(String query, AccountId account) {
        return Sql.first(em, query, row -> HabitText.read(row.text(1)), account.value());
    }
}
