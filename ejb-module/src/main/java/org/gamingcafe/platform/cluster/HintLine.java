package org.gamingcafe.platform.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The channel of the database that every node listens to. */
@ApplicationScoped
class HintLine {

    static final String CHANNEL = "cafe_hints";

    @PersistenceContext
    EntityManager em;

    /** In a transaction of its own: it is said when this returns. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void say(String payload) {
        em.createNativeQuery("select cast(pg_notify('" + CHANNEL + "', :payload) as text)")
                .setParameter("payload", payload)
                .getSingleResult();
    }
}
