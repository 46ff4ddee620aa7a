package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Billing goes on, because somebody asked or because the pause was over. */
public record PlayResumed(
        UUID session, VenueId venue, @Nullable AccountId account, Instant at) implements DomainEvent {

    @Override
    public String act() {
        return "play.resumed";
    }

    @Override
    public Subject subject() {
        return Subject.of("play-session", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("at", at.toString());
    }
}
