package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.sql.Sql;

/** Which accounts are locked down. */
@ApplicationScoped
@Transactional
class Lockdowns {

    @PersistenceContext
    EntityManager em;

    /** Of several callers exactly one begins it; false if it has begun and is not over. */
    boolean begin(AccountId account, LockedDown.How how, Instant now) {
        return Sql.change(em, """
                        insert into lockdown as l (account_id, at, how) values (?, ?, ?)
                        on conflict (account_id) do update set at = excluded.at, how = excluded.how, ended_at = null
                        where l.ended_at is not null""", account.value(), now, how.name()) == 1;
    }

    void end(AccountId account, Instant now) {
        Sql.change(
                em, "update lockdown set ended_at = ? where account_id = ? and ended_at is null", now, account.value());
    }

    Optional<Instant> since(AccountId account) {
        return Sql.first(
                em,
                "select at from lockdown where account_id = ? and ended_at is null",
                row -> row.instant(1),
                account.value());
    }

    List<String> lines(AccountId account) {
        return Sql.list(
                em,
                "select at, how from lockdown where account_id = ?",
                row -> row.instant(1) + " | " + row.text(2),
                account.value());
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from lockdown where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }
}
