package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.gamingcafe.platform.kernel.AccountId;

/** Of one person who sits down at several seats, or twice at one, one comes after the other. Before any row is locked. */
@ApplicationScoped
class SeatTurns {

    @PersistenceContext
    EntityManager em;

    /** Until commit. */
    void await(AccountId person) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:person, 58)) as text)")
                .setParameter("person", person.toString())
                .getSingleResult();
    }
}
