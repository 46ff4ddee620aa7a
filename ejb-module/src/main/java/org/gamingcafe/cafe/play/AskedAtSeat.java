package org.gamingcafe.cafe.play;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Whoever sits at a seat wants to pause or to end there, or has gone (T18). */
public record AskedAtSeat(
        UUID session, VenueId venue, @Nullable AccountId account, StationId station, What what, Why why)
        implements DomainEvent {

    /** What is wanted. */
    public enum What {
        PAUSE,
        END
    }

    /** Who wants it. */
    public enum Why {
        PLAYER,
        /** Nobody: they have gone, and have not answered. */
        IDLE
    }

    @Override
    public String act() {
        return "play.asked-at-seat";
    }

    @Override
    public Subject subject() {
        return Subject.of("play-session", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("station", station.toString(), "what", what.name(), "why", why.name());
    }
}
