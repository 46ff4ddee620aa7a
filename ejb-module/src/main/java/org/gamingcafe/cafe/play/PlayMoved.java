package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A player has changed seats. */
public record PlayMoved(
        UUID session, VenueId venue, @Nullable AccountId account, StationId from, StationId to, Instant at)
        implements DomainEvent {

    @Override
    public String act() {
        return "play.moved";
    }

    @Override
    public Subject subject() {
        return Subject.of("play-session", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("station", from + " → " + to, "at", at.toString());
    }
}
