package org.gamingcafe.cafe.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

    /** As nobody else can change it until commit: neither what is said of it nor what refers to it. */
    Optional<Venue> alone(VenueId id) {
        em.createNativeQuery("select id from venue where id = :venue for update")
                .setParameter("venue", id.value())
                .getResultList();
        var venue = em.find(Venue.class, id.value());
        if (venue != null) {
            em.refresh(venue);
        }
        return Optional.ofNullable(venue);
    }

    /** Whether something rests on its code, zone or currency: books, prices of play, goods or passes. */
    boolean isBooked(VenueId id) {
        return (Boolean)
                em.createNativeQuery("""
                        select exists (select from journal_entry where venue_id = :venue)
                            or exists (select from tariff_version where venue_id = :venue)
                            or exists (select from product where venue_id = :venue)
                            or exists (select from pass_product where venue_id = :venue)""").setParameter("venue", id.value()).getSingleResult();
    }

    /** The next version, also when only its hours differ. */
    void touch(Venue venue) {
        em.lock(venue, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        em.flush();
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
