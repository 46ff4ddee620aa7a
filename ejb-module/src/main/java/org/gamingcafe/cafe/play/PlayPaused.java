package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Billing rests until somebody resumes, at the latest until an instant. */
public record PlayPaused(
        UUID session, VenueId venue, @Nullable AccountId account, Instant resumeBy) implements DomainEvent {

    @Override
    public String act() {
        return "play.paused";
    }

    @Override
    public Subject subject() {
        return Subject.of("play-session", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("resumeBy", resumeBy.toString());
    }
}
