package org.gamingcafe.cafe.till;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A till has another key, or none any more. */
public record TillKeyChanged(
        TillId till,
        VenueId venue,
        @Nullable UUID before,
        @Nullable UUID after) implements DomainEvent {

    @Override
    public String act() {
        return after == null ? "till-key.revoked" : "till-key.issued";
    }

    @Override
    public Subject subject() {
        return Subject.of("till", till.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("key", (before == null ? "-" : before.toString()) + " → " + (after == null ? "-" : after));
    }
}
