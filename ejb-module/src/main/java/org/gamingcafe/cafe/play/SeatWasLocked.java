package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Nobody could play for a while, because the seat could not be reached and had locked itself; it is not billed. */
public record SeatWasLocked(
        UUID session, VenueId venue, @Nullable AccountId account, Instant from, Instant until) implements DomainEvent {

    @Override
    public String act() {
        return "play.seat-locked";
    }

    @Override
    public Subject subject() {
        return Subject.of("play-session", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("from", from.toString(), "until", until.toString());
    }
}
