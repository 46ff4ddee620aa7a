package org.gamingcafe.cafe.pass;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/** How not to do it, kept to show that the race is real: what is read first is written later, without a lock. */
final class CarelessLending {

    private final EntityManager em;
    private final UUID pass;

    CarelessLending(EntityManager em, UUID pass) {
        this.em = em;
        this.pass = pass;
    }

    /** @return whether this session believes that it has the pass */
    boolean lend(UUID session) {
        var holder = em.createNativeQuery("select coalesce(cast(session_id as text), '') from pass where id = :id")
                .setParameter("id", pass)
                .getSingleResult();
        if (!"".equals(holder)) {
            throw new IllegalStateException("lent already");
        }
        em.createNativeQuery("update pass set session_id = :session where id = :id")
                .setParameter("session", session)
                .setParameter("id", pass)
                .executeUpdate();
        return true;
    }

    /** Takes time off by writing back what it has worked out from what it read. */
    boolean take(long seconds) {
        var used = (Number) em.createNativeQuery("select used from pass where id = :id")
                .setParameter("id", pass)
                .getSingleResult();
        em.createNativeQuery("update pass set used = :used where id = :id")
                .setParameter("used", used.longValue() + seconds)
                .setParameter("id", pass)
                .executeUpdate();
        return true;
    }
}
