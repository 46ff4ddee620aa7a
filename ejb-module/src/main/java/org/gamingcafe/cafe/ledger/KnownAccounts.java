package org.gamingcafe.cafe.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Which id the account at a place has, as far as this node has seen it. An account keeps its place for ever, so what is
 * known never ages; it is learnt after the commit of the transaction that has seen it, because that one may have made the
 * account itself. May be emptied at any moment.
 */
@ApplicationScoped
class KnownAccounts {

    private static final int MOST = 50_000;

    private record Key(VenueId venue, Place place) {}

    @Resource
    TransactionSynchronizationRegistry registry;

    private final Map<Key, UUID> ids = new ConcurrentHashMap<>();

    /** Those of the places that are known. */
    Map<Place, UUID> all(VenueId venue, Collection<Place> places) {
        var known = new HashMap<Place, UUID>();
        for (var place : places) {
            var id = ids.get(new Key(venue, place));
            if (id != null) {
                known.put(place, id);
            }
        }
        return known;
    }

    /** From the commit on. */
    void keep(VenueId venue, Map<Place, UUID> found) {
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to write.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    learn(venue, found);
                }
            }
        });
    }

    private void learn(VenueId venue, Map<Place, UUID> found) {
        if (ids.size() + found.size() > MOST) {
            ids.clear();
        }
        found.forEach((place, id) -> ids.put(new Key(venue, place), id));
    }
}
