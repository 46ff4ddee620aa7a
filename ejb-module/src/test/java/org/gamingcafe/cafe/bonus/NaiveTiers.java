package org.gamingcafe.cafe.bonus;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;

/** How not to do it, kept to show that the race is real: the old list is taken out and a new one put in, without a version. */
final class NaiveTiers {

    private final EntityManager em;
    private final CyclicBarrier bothHaveTakenOut = new CyclicBarrier(2);

    NaiveTiers(EntityManager em) {
        this.em = em;
    }

    int replace(VenueId venue, long from) throws Exception {
        em.createNativeQuery("delete from bonus_tier where venue_id = :venue")
                .setParameter("venue", venue.value())
                .executeUpdate();
        bothHaveTakenOut.await(20, TimeUnit.SECONDS);
        return em.createNativeQuery("""
                        insert into bonus_tier (id, venue_id, from_amount, fixed, days_valid)
                        values (:id, :venue, :from, 100, 30)""")
                .setParameter("id", Ids.next())
                .setParameter("venue", venue.value())
                .setParameter("from", from)
                .executeUpdate();
    }
}
