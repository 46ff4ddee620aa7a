package org.gamingcafe.cafe.shift;

import jakarta.persistence.EntityManager;

/** How not to do it, kept to show that the race is real: what is in the drawer is read, and decided upon, before some is taken. */
final class NaiveDrop {

    private final EntityManager em;

    NaiveDrop(EntityManager em) {
        this.em = em;
    }

    int take(String drawer, long amount) {
        var inside = ((Number)
                        em.createNativeQuery("select coalesce(sum(amount), 0) from naive_drop where drawer = :drawer")
                                .setParameter("drawer", drawer)
                                .getSingleResult())
                .longValue();
        if (inside < amount) {
            throw new IllegalStateException("not that much");
        }
        return em.createNativeQuery("insert into naive_drop (drawer, amount) values (:drawer, :amount)")
                .setParameter("drawer", drawer)
                .setParameter("amount", -amount)
                .executeUpdate();
    }
}
