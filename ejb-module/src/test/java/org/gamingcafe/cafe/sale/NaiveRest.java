package org.gamingcafe.cafe.sale;

import jakarta.persistence.EntityManager;

/** How not to do it, kept to show that the race is real: the rest of a code is read, and decided upon, before it is written. */
final class NaiveRest {

    private final EntityManager em;

    NaiveRest(EntityManager em) {
        this.em = em;
    }

    int spend(long amount) {
        var rest = ((Number) em.createNativeQuery("select amount from naive_rest where id = 1")
                        .getSingleResult())
                .longValue();
        if (rest < amount) {
            throw new IllegalStateException("spent");
        }
        return em.createNativeQuery("update naive_rest set amount = :rest where id = 1")
                .setParameter("rest", rest - amount)
                .executeUpdate();
    }
}
