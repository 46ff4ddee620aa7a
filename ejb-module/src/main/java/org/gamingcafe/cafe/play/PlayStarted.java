package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Somebody has sat down. */
public record PlayStarted(
        UUID session,
        VenueId venue,
        @Nullable AccountId account,
        PlayView.Mode mode,
        StationId station,
        Money held,
        Instant paidUntil)
        implements DomainEvent {

    @Override
    public String act() {
        return "play.started";
    }

    @Override
    public Subject subject() {
        return Subject.of("play-session", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "mode", mode.name(),
                "station", station.toString(),
                "held", held.toString(),
                "paidUntil", paidUntil.toString());
    }
}
