package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A session may go on longer, or has more money. */
public record PlayExtended(
        UUID session,
        VenueId venue,
        @Nullable AccountId account,
        @Nullable Instant plannedUntil,
        Money held) implements DomainEvent {

    @Override
    public String act() {
        return "play.extended";
    }

    @Override
    public Subject subject() {
        return Subject.of("play-session", session);
    }

    @Override
    public Map<String, String> changes() {
        var changes = new HashMap<>(Map.of("held", held.toString()));
        if (plannedUntil != null) {
            changes.put("plannedUntil", plannedUntil.toString());
        }
        return changes;
    }
}
