package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PhoneNumber;
import org.gamingcafe.platform.sql.Sql;

/** Where each account gets its codes by SMS. */
@ApplicationScoped
@Transactional
class PhoneNumbers {

    @PersistenceContext
    EntityManager em;

    /** In place of the one before, and unconfirmed. */
    void put(AccountId account, PhoneNumber number) {
        em.createNativeQuery("""
                        insert into second_factor_phone (account_id, number) values (:account, :number)
                        on conflict (account_id) do update set number = excluded.number, confirmed_at = null""")
                .setParameter("account", account.value())
                .setParameter("number", number.value())
                .executeUpdate();
    }

    /** Confirmed or not. */
    Optional<PhoneNumber> of(AccountId account) {
        List<?> rows = em.createNativeQuery("select number from second_factor_phone where account_id = :account")
                .setParameter("account", account.value())
                .getResultList();
        return rows.stream().findFirst().map(number -> new PhoneNumber((String) number));
    }

    void confirm(AccountId account, Instant now) {
        em.createNativeQuery("update second_factor_phone set confirmed_at = :now where account_id = :account")
                .setParameter("now", now)
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** The number stays; codes go there once it has been confirmed anew. */
    void doubt(AccountId account) {
        em.createNativeQuery("update second_factor_phone set confirmed_at = null where account_id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(
                em, "delete from second_factor_phone where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }
}
