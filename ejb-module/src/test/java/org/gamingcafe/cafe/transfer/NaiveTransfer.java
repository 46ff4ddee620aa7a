package org.gamingcafe.cafe.transfer;

import jakarta.persistence.EntityManager;
import org.gamingcafe.platform.kernel.AccountId;

/** How not to do it, kept to show that the race is real: the two wallets are locked in the order in which money flows. */
final class NaiveTransfer {

    private final EntityManager em;

    NaiveTransfer(EntityManager em) {
        this.em = em;
    }

    boolean move(AccountId from, AccountId to) {
        touch(from);
        em.createNativeQuery("select cast(pg_sleep(0.02) as text)").getSingleResult();
        touch(to);
        return true;
    }

    private void touch(AccountId owner) {
        em.createNativeQuery("update ledger_account set version = version + 1 where owner = :owner and chart = 2100")
                .setParameter("owner", owner.value())
                .executeUpdate();
    }
}
