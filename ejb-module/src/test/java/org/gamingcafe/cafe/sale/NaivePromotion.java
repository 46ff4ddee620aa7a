package org.gamingcafe.cafe.sale;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/** How not to do it, kept to show that the race is real: what is left is read, and decided upon, without a lock. */
final class NaivePromotion {

    private final EntityManager em;
    private final UUID promotion;

    NaivePromotion(EntityManager em, UUID promotion) {
        this.em = em;
        this.promotion = promotion;
    }

    int claim() {
        var row = (Object[]) em.createNativeQuery("select used, most_uses from promotion where id = :id")
                .setParameter("id", promotion)
                .getSingleResult();
        var used = ((Number) row[0]).intValue();
        if (used >= ((Number) row[1]).intValue()) {
            throw new IllegalStateException("used up");
        }
        em.createNativeQuery("update promotion set used = :after where id = :id")
                .setParameter("after", used + 1)
                .setParameter("id", promotion)
                .executeUpdate();
        return 1;
    }
}
