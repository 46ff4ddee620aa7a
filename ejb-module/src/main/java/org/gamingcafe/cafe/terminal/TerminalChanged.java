package org.gamingcafe.cafe.terminal;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A till reaches its terminal in another way, or has none any more. */
public record TerminalChanged(
        VenueId venue,
        TillId till,
        @Nullable String before,
        @Nullable String after) implements DomainEvent {

    @Override
    public String act() {
        return "terminal.changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("till", till.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("address", (before == null ? "none" : before) + " → " + (after == null ? "none" : after));
    }
}
