package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The money of a session has run out: nothing is billed any more, and it ends soon unless money comes in. */
public record PlayInGrace(
        UUID session, VenueId venue, @Nullable AccountId account, Instant until) implements DomainEvent {

    @Override
    public String act() {
        return "play.in-grace";
    }

    @Override
    public Subject subject() {
        return Subject.of("play-session", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("until", until.toString());
    }
}
