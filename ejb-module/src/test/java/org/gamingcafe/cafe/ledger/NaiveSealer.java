package org.gamingcafe.cafe.ledger;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;

/** How not to do it, kept to show that the danger is real: it goes on after the greatest id it has seen. */
final class NaiveSealer {

    private final EntityManager em;
    private final VenueId venue;
    private final List<UUID> sealed = new ArrayList<>();

    NaiveSealer(EntityManager em, VenueId venue) {
        this.em = em;
        this.venue = venue;
    }

    void seal() {
        var last = sealed.isEmpty() ? new UUID(0, 0) : sealed.getLast();
        for (Object id : em.createNativeQuery("""
                        select id from journal_entry where venue_id = :venue and id > :last order by id""")
                .setParameter("venue", venue.value())
                .setParameter("last", last)
                .getResultList()) {
            sealed.add((UUID) id);
        }
    }

    List<UUID> sealed() {
        return sealed;
    }
}
