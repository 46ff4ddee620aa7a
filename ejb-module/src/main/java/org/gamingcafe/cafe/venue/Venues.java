package org.gamingcafe.cafe.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.VenueId;

/** All venues. */
@ApplicationScoped
class Venues {

    /** A house has few venues; nobody lists more at once. */
    private static final int MOST = 1_000;

    @PersistenceContext
    EntityManager em;

    Optional<Venue> find(VenueId id) {
        return Optional.ofNullable(em.find(Venue.class, id.value()));
    }

    List<Venue> all() {
        return em.createQuery("select v from Venue v order by v.code", Venue.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    List<Venue> all(Collection<VenueId> ids) {
        return em.createQuery("select v from Venue v where v.id in :ids order by v.code", Venue.class)
                .setParameter("ids", ids.stream().map(VenueId::value).toList())
                .setMaxResults(MOST)
                .getResultList();
    }

    boolean isTaken(String code) {
        return em.createQuery("select count(v) from Venue v where v.code = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    void add(Venue venue) {
        em.persist(venue);
        em.flush();
    }
}
