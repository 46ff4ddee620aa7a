package org.gamingcafe.cafe.wallet;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/** How not to do it, kept to show that the race is real: what is left is read, and decided upon, without a lock. */
final class NaiveRefund {

    private final EntityManager em;
    private final UUID topUp;

    NaiveRefund(EntityManager em, UUID topUp) {
        this.em = em;
        this.topUp = topUp;
    }

    long refund(long minor) {
        var row = (Object[]) em.createNativeQuery("select amount, refunded from top_up where id = :id")
                .setParameter("id", topUp)
                .getSingleResult();
        var refunded = ((Number) row[1]).longValue();
        if (((Number) row[0]).longValue() - refunded < minor) {
            throw new IllegalStateException("no more left");
        }
        em.createNativeQuery("update top_up set refunded = :after where id = :id")
                .setParameter("after", refunded + minor)
                .setParameter("id", topUp)
                .executeUpdate();
        return minor;
    }
}
