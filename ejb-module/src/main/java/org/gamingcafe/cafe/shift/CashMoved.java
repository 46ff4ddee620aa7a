package org.gamingcafe.cafe.shift;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Cash went into or out of a drawer beside a sale, or the drawer was opened for nothing. */
public record CashMoved(VenueId venue, CashMovement movement) implements DomainEvent {

    @Override
    public String act() {
        return "shift." + movement.kind().word();
    }

    @Override
    public Subject subject() {
        return Subject.of("shift", movement.shift());
    }

    @Override
    public @Nullable String reason() {
        return movement.reason();
    }

    @Override
    public Map<String, String> changes() {
        var purpose = movement.purpose();
        return purpose == null
                ? Map.of("amount", movement.amount().toString())
                : Map.of("amount", movement.amount().toString(), "purpose", purpose.name());
    }
}
