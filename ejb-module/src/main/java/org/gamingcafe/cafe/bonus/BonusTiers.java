package org.gamingcafe.cafe.bonus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** What top-ups bring on top, by venue. */
@ApplicationScoped
class BonusTiers {

    @PersistenceContext
    EntityManager em;

    /** The lowest first. */
    List<BonusTier> of(VenueId venue, String currency) {
        var tiers = new ArrayList<BonusTier>();
        for (Object row : em.createNativeQuery("""
                        select from_amount, fixed, basis_points, days_valid from bonus_tier
                        where venue_id = :venue order by from_amount""")
                .setParameter("venue", venue.value())
                .setMaxResults(BonusPlan.MOST)
                .getResultList()) {
            var column = (Object[]) row;
            tiers.add(new BonusTier(
                    money(column[0], currency),
                    column[1] == null ? null : money(column[1], currency),
                    (Integer) column[2],
                    ((Number) column[3]).intValue()));
        }
        return tiers;
    }

    /** The highest one that the amount reaches. */
    Optional<BonusTier> reachedBy(VenueId venue, Money amount) {
        return of(venue, amount.currency()).reversed().stream()
                .filter(tier -> !amount.isLessThan(tier.from()))
                .findFirst();
    }

    /** The version is read first: of an edit in between it is the older one, and stale. */
    BonusPlan plan(VenueId venue, String currency) {
        var version = em.createNativeQuery("select version from bonus_plan where venue_id = :venue")
                .setParameter("venue", venue.value())
                .getResultList();
        return new BonusPlan(of(venue, currency), version.isEmpty() ? 0 : ((Number) version.getFirst()).longValue());
    }

    /**
     * Whoever comes first moves the version on and keeps the row until commit; the others wait and then find that what
     * they saw is gone.
     *
     * @return whether the version that was shown was still the current one
     */
    boolean replace(VenueId venue, BonusPlan plan) {
        em.createNativeQuery("insert into bonus_plan (venue_id, version) values (:venue, 0) on conflict do nothing")
                .setParameter("venue", venue.value())
                .executeUpdate();
        var isCurrent = em.createNativeQuery("""
                        update bonus_plan set version = version + 1 where venue_id = :venue and version = :shown""")
                        .setParameter("venue", venue.value())
                        .setParameter("shown", plan.version())
                        .executeUpdate()
                == 1;
        if (isCurrent) {
            write(venue, plan.tiers());
        }
        return isCurrent;
    }

    private void write(VenueId venue, List<BonusTier> tiers) {
        em.createNativeQuery("delete from bonus_tier where venue_id = :venue")
                .setParameter("venue", venue.value())
                .executeUpdate();
        for (var tier : tiers) {
            em.createNativeQuery("""
                            insert into bonus_tier (id, venue_id, from_amount, fixed, basis_points, days_valid)
                            values (:id, :venue, :from, cast(:fixed as bigint), cast(:points as integer), :days)""")
                    .setParameter("id", Ids.next())
                    .setParameter("venue", venue.value())
                    .setParameter("from", tier.from().minor())
                    .setParameter(
                            "fixed", tier.fixed() == null ? null : tier.fixed().minor())
                    .setParameter("points", tier.basisPoints())
                    .setParameter("days", tier.daysValid())
                    .executeUpdate();
        }
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }
}
