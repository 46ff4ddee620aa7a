package org.gamingcafe.cafe.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** How exact venues want their drawers. */
@ApplicationScoped
class CountTerms {

    @PersistenceContext
    EntityManager em;

    ShiftTerms of(VenueId venue, String currency) {
        for (Object row : em.createNativeQuery(
                        "select difference_limit, version from shift_terms where venue_id = :venue")
                .setParameter("venue", venue.value())
                .getResultList()) {
            var column = (Object[]) row;
            return new ShiftTerms(
                    new Money(((Number) column[0]).longValue(), currency), ((Number) column[1]).longValue());
        }
        return ShiftTerms.usual(currency);
    }

    /** @return whether the version that was shown was still the current one */
    boolean set(VenueId venue, ShiftTerms terms) {
        return em.createNativeQuery("""
                                insert into shift_terms as current (venue_id, difference_limit, version)
                                select :venue, :limit, 1
                                where :shown = 0 or exists (select from shift_terms known where known.venue_id = :venue)
                                on conflict (venue_id) do update set difference_limit = excluded.difference_limit,
                                    version = current.version + 1
                                where current.version = :shown""")
                        .setParameter("venue", venue.value())
                        .setParameter("limit", terms.differenceLimit().minor())
                        .setParameter("shown", terms.version())
                        .executeUpdate()
                == 1;
    }
}
