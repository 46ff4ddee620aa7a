package org.gamingcafe.cafe.till;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.login.TillDesk;
import org.gamingcafe.platform.kernel.Secret;

/** For the door at whose browsers cashiers relieve each other. */
@Stateless
@PermitAll
public class TillDeskService {

    @Inject
    TillKeys keys;

    @Inject
    Tills tills;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /** Which till a browser with this key is, and since when its day runs; none if the key counts no more. */
    public Optional<TillDesk> at(Secret key) {
        if (!Secret.isHash(key.reveal())) {
            return Optional.empty();
        }
        return keys.find(key.hash()).map(found -> {
            var name = tills.find(found.till()).map(Till::name).orElse("");
            var venue = venues.get(found.venue());
            return new TillDesk(found.till(), found.venue(), name, venue.dayBegan(clock.instant()));
        });
    }
}
