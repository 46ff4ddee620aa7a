package org.gamingcafe.cafe.play;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.VenueId;

/** For rooms that report, as the house: how much was played. */
@Stateless
@PermitAll
public class PlayedSpanService {

    @Inject
    PlayedSpans spans;

    public PlayedSpan of(VenueId venue, Instant from, Instant until) {
        Call.current().caller().mustBeTheHouse();
        return spans.of(venue, from, until);
    }
}
