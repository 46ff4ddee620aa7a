package org.gamingcafe.cafe.station;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody at a seat asks for somebody of the house, or somebody has gone there. What was written stays between them. */
public record StaffCallChanged(VenueId venue, StaffCallView call) implements DomainEvent {

    @Override
    public String act() {
        return call.takenAt() == null ? "staff-call.made" : "staff-call.taken";
    }

    @Override
    public Subject subject() {
        return Subject.of("station", call.station().value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("call", call.id().toString());
    }
}
