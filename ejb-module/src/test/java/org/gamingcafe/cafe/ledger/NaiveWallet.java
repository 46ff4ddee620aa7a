package org.gamingcafe.cafe.ledger;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/** How not to do it, kept to show that the race is real: it reads, decides in Java, and writes what it has computed. */
final class NaiveWallet {

    private final EntityManager em;
    private final UUID account;

    NaiveWallet(EntityManager em, UUID account) {
        this.em = em;
        this.account = account;
    }

    long debit(long minor) {
        var posted = ((Number) em.createNativeQuery("select posted from ledger_account where id = :id")
                        .setParameter("id", account)
                        .getSingleResult())
                .longValue();
        if (posted < minor) {
            throw new InsufficientFunds(posted, minor);
        }
        em.createNativeQuery("update ledger_account set posted = :after where id = :id")
                .setParameter("after", posted - minor)
                .setParameter("id", account)
                .executeUpdate();
        return posted - minor;
    }
}
