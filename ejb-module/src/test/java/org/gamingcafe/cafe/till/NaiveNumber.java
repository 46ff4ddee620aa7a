package org.gamingcafe.cafe.till;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/** How not to do it, kept to show that the race is real: the last number is read, and the next one kept, without a lock. */
final class NaiveNumber {

    private final EntityManager em;
    private final UUID till;

    NaiveNumber(EntityManager em, UUID till) {
        this.em = em;
        this.till = till;
    }

    int next() {
        var last =
                (Number) em.createNativeQuery("select coalesce(max(running), 0) from naive_number where till = :till")
                        .setParameter("till", till)
                        .getSingleResult();
        return em.createNativeQuery("insert into naive_number (till, running) values (:till, :next)")
                .setParameter("till", till)
                .setParameter("next", last.intValue() + 1)
                .executeUpdate();
    }
}
