package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A session ends in so many minutes, unless somebody does something. */
public record PlayWarned(
        UUID session, VenueId venue, @Nullable AccountId account, long minutes, Instant endsAt) implements DomainEvent {

    @Override
    public String act() {
        return "play.warned";
    }

    @Override
    public Subject subject() {
        return Subject.of("play-session", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("minutes", Long.toString(minutes), "endsAt", endsAt.toString());
    }
}
