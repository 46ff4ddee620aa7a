package org.gamingcafe.cafe.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;

/** The tills of all venues. */
@ApplicationScoped
class Tills {

    /** No drawer is called like this. */
    static final String AUTOMATIC = "AUTO";

    private static final List<String> AUTOMATIC_CODES = List.of(AUTOMATIC, "AUT1", "AUT2", "AUT3");

    @PersistenceContext
    EntityManager em;

    Optional<Till> find(TillId id) {
        return Optional.ofNullable(em.find(Till.class, id.value()));
    }

    List<TillView> withDrawer(VenueId venue) {
        var views = new ArrayList<TillView>();
        for (var row : em.createQuery("""
                        select till, shift.id from Till till
                        left join Shift shift on shift.tillId = till.id and shift.state <> org.gamingcafe.cafe.till.ShiftState.CLOSED
                        where till.venueId = :venue and till.automatic = false
                        order by till.code""", Object[].class)
                .setParameter("venue", venue.value())
                .setMaxResults(500)
                .getResultList()) {
            views.add(((Till) row[0]).view((UUID) row[1]));
        }
        return views;
    }

    Optional<Till> find(VenueId venue, String code) {
        return em.createQuery("select t from Till t where t.venueId = :venue and t.code = :code", Till.class)
                .setParameter("venue", venue.value())
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /**
     * The till that numbers what settles by itself; a venue that has none yet gets it now, once. Where a drawer has its code from
     * the time when that could be had, it gets the next one.
     */
    Till automatic(VenueId venue) {
        for (var code : AUTOMATIC_CODES) {
            var known = findAutomatic(venue);
            if (known.isPresent()) {
                return known.get();
            }
            add(new Till(venue, code, "Automatic", true));
        }
        return findAutomatic(venue).orElseThrow();
    }

    private Optional<Till> findAutomatic(VenueId venue) {
        return em.createQuery("select t from Till t where t.venueId = :venue and t.automatic = true", Till.class)
                .setParameter("venue", venue.value())
                .getResultStream()
                .findFirst();
    }

    /** @return whether the till was added: code and automatic till are unique in a venue */
    boolean add(Till till) {
        return em.createNativeQuery("""
                                insert into till (id, venue_id, code, name, automatic)
                                values (:id, :venue, :code, :name, :automatic)
                                on conflict do nothing""")
                        .setParameter("id", till.id().value())
                        .setParameter("venue", till.venue().value())
                        .setParameter("code", till.code())
                        .setParameter("name", till.name())
                        .setParameter("automatic", till.isAutomatic())
                        .executeUpdate()
                == 1;
    }
}
