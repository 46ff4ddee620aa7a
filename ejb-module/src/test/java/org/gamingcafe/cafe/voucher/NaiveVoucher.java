package org.gamingcafe.cafe.voucher;

import jakarta.persistence.EntityManager;

/** How not to do it, kept to show that the race is real: the state is read, then written, without a lock. */
final class NaiveVoucher {

    private final EntityManager em;
    private final String hash;

    NaiveVoucher(EntityManager em, String hash) {
        this.em = em;
        this.hash = hash;
    }

    boolean redeem() {
        var state = em.createNativeQuery("select state from voucher where code_hash = :hash")
                .setParameter("hash", hash)
                .getSingleResult();
        if (!"ISSUED".equals(state)) {
            throw new IllegalStateException("redeemed already");
        }
        em.createNativeQuery("update voucher set state = 'VOID', ended_at = now(), "
                        + "entry_id = (select entry_id from voucher_batch where id = batch_id) where code_hash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
        return true;
    }
}
