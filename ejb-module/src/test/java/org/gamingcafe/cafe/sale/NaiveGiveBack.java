package org.gamingcafe.cafe.sale;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/** How not to do it, kept to show that the race is real: what is left of a line is read, and decided upon, without a lock. */
final class NaiveGiveBack {

    private final EntityManager em;
    private final UUID line;

    NaiveGiveBack(EntityManager em, UUID line) {
        this.em = em;
        this.line = line;
    }

    int giveBack() {
        var left = (Number) em.createNativeQuery("select left_over from naive_line where id = :id")
                .setParameter("id", line)
                .getSingleResult();
        if (left.intValue() < 1) {
            throw new IllegalStateException("nothing left");
        }
        em.createNativeQuery("update naive_line set left_over = :after where id = :id")
                .setParameter("after", left.intValue() - 1)
                .setParameter("id", line)
                .executeUpdate();
        return 1;
    }
}
