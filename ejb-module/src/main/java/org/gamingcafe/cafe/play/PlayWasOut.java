package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** An incident kept somebody from playing for a while; it was not billed. */
public record PlayWasOut(
        UUID session,
        VenueId venue,
        @Nullable AccountId account,
        UUID incident,
        Instant from,
        Instant until,
        long seconds,
        Money lost,
        String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return "play.was-out";
    }

    @Override
    public Subject subject() {
        return Subject.of("play-session", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "incident", incident.toString(),
                "from", from.toString(),
                "until", until.toString(),
                "seconds", Long.toString(seconds),
                "lost", lost.toString());
    }
}
