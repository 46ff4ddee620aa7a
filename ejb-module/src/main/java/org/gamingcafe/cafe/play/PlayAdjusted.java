package org.gamingcafe.cafe.play;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A bill was reversed, and a lower one took its place, or one that uses less of passes. */
public record PlayAdjusted(
        UUID session,
        VenueId venue,
        @Nullable AccountId account,
        Money before,
        Money after,
        String creditNote,
        String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return "play.adjusted";
    }

    @Override
    public Subject subject() {
        return Subject.of("play-session", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("total", before + " → " + after, "creditNote", creditNote);
    }
}
