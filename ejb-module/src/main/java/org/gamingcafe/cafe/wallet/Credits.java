package org.gamingcafe.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;

/** Credit of members. Each decision lies in one conditional update, so that of callers who race none passes a limit. */
@ApplicationScoped
class Credits {

    @PersistenceContext
    EntityManager em;

    /** Who has never been given credit has a limit of nothing. */
    CreditView of(Wallet wallet) {
        for (Object row : em.createNativeQuery("""
                        select credit_limit, owed, set_aside, version from wallet_credit where account_id = :account""")
                .setParameter("account", wallet.owner().value())
                .getResultList()) {
            var column = (Object[]) row;
            return new CreditView(
                    wallet.owner(),
                    money(column[0], wallet),
                    money(column[1], wallet),
                    money(column[2], wallet),
                    ((Number) column[3]).longValue());
        }
        var nothing = Money.zero(wallet.currency());
        return new CreditView(wallet.owner(), nothing, nothing, nothing, 0);
    }

    private static Money money(Object minor, Wallet wallet) {
        return new Money(((Number) minor).longValue(), wallet.currency());
    }

    /** @return whether the version that was shown was still the current one */
    boolean limit(Wallet wallet, Money limit, long shown) {
        return em.createNativeQuery("""
                        insert into wallet_credit as current (account_id, venue_id, currency, credit_limit)
                        select :account, :venue, :currency, :limit
                        where :shown = 0 or exists (select from wallet_credit known where known.account_id = :account)
                        on conflict (account_id) do update
                            set credit_limit = excluded.credit_limit, version = current.version + 1
                        where current.version = :shown""")
                        .setParameter("account", wallet.owner().value())
                        .setParameter("venue", wallet.venue().value())
                        .setParameter("currency", wallet.currency())
                        .setParameter("limit", limit.minor())
                        .setParameter("shown", shown)
                        .executeUpdate()
                == 1;
    }

    boolean setAside(AccountId account, Money amount) {
        return em.createNativeQuery("""
                        update wallet_credit set set_aside = set_aside + :amount
                        where account_id = :account and owed + set_aside + :amount <= credit_limit""")
                        .setParameter("amount", amount.minor())
                        .setParameter("account", account.value())
                        .executeUpdate()
                == 1;
    }

    /** What was set aside becomes a debt, as far as it was used. */
    boolean settle(AccountId account, Money aside, Money used) {
        return em.createNativeQuery("""
                        update wallet_credit set set_aside = set_aside - :aside, owed = owed + :used
                        where account_id = :account and set_aside >= :aside""")
                        .setParameter("aside", aside.minor())
                        .setParameter("used", used.minor())
                        .setParameter("account", account.value())
                        .executeUpdate()
                == 1;
    }

    boolean pay(AccountId account, Money amount) {
        return em.createNativeQuery("""
                        update wallet_credit set owed = owed - :amount
                        where account_id = :account and owed >= :amount""")
                        .setParameter("amount", amount.minor())
                        .setParameter("account", account.value())
                        .executeUpdate()
                == 1;
    }

    /** What is written off, or given back, is owed no more. @return how much of it was owed */
    Money forgive(AccountId account, Money amount) {
        for (Object owed : em.createNativeQuery("""
                        with known as (select owed from wallet_credit where account_id = :account for update)
                        update wallet_credit c set owed = c.owed - least(c.owed, :amount) from known
                        where c.account_id = :account
                        returning least(known.owed, :amount)""")
                .setParameter("amount", amount.minor())
                .setParameter("account", account.value())
                .getResultList()) {
            return new Money(((Number) owed).longValue(), amount.currency());
        }
        return Money.zero(amount.currency());
    }
}
