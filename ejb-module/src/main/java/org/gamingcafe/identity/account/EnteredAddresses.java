package org.gamingcafe.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.sql.Aged;
import org.gamingcafe.platform.sql.Sql;

/** Addresses that the house has entered and that wait for their owners, one of an account at most. */
@ApplicationScoped
@Transactional
class EnteredAddresses {

    private static final Aged OLD = new Aged("entered_address", "account_id", "expires_at");

    @PersistenceContext
    EntityManager em;

    /** In the place of one that waited before. */
    void put(AccountId account, EmailAddress address, AccountId by, Instant now, Instant until) {
        Sql.change(em, """
                insert into entered_address (account_id, email, entered_by, entered_at, expires_at) values (?, ?, ?, ?, ?)
                on conflict (account_id) do update set email = excluded.email, entered_by = excluded.entered_by,
                    entered_at = excluded.entered_at, expires_at = excluded.expires_at""", account.value(), address.value(), by.value(), now, until);
    }

    Optional<EnteredAddress> of(AccountId account, Instant now) {
        return Sql.first(
                em,
                "select email, expires_at from entered_address where account_id = ? and expires_at > ?",
                row -> new EnteredAddress(row.text(1), row.instant(2)),
                account.value(),
                now);
    }

    /** Whether it was this one that waited. Of several callers exactly one takes it. */
    boolean take(AccountId account, EmailAddress named, Instant now) {
        return Sql.change(
                        em,
                        "delete from entered_address where account_id = ? and email = ? and expires_at > ?",
                        account.value(),
                        named.value(),
                        now)
                == 1;
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from entered_address where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    /** @return how many were removed, at most {@code limit} */
    int removeExpired(Instant now, int limit) {
        return OLD.removeUpTo(em, now, limit);
    }
}
