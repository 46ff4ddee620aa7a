package org.gamingcafe.cafe.sale;

import jakarta.persistence.EntityManager;

/** How not to do it, kept to show that the race is real: whether a slip has paid is read, and decided upon, before it is kept. */
final class NaiveSlip {

    private final EntityManager em;

    NaiveSlip(EntityManager em) {
        this.em = em;
    }

    int claim(String slip) {
        var known = em.createNativeQuery("select 1 from naive_slip where slip = :slip")
                .setParameter("slip", slip)
                .getResultList();
        if (!known.isEmpty()) {
            throw new IllegalStateException("used");
        }
        return em.createNativeQuery("insert into naive_slip (slip) values (:slip)")
                .setParameter("slip", slip)
                .executeUpdate();
    }
}
