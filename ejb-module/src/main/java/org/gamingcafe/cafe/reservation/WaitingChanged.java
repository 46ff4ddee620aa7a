package org.gamingcafe.cafe.reservation;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody waits for seats, or waits no longer. */
public record WaitingChanged(UUID entry, VenueId venue, AccountId account, WaitingView.State state)
        implements DomainEvent {

    @Override
    public String act() {
        return state == WaitingView.State.WAITING ? "waiting-list.joined" : "waiting-list.left";
    }

    @Override
    public Subject subject() {
        return Subject.of("waiting-entry", entry);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("state", state.name());
    }
}
