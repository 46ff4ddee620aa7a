package org.gamingcafe.cafe.station;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Other rules hold at the seats of a group, or of all groups without rules of their own. */
public record StationRulesChanged(VenueId venue, @Nullable UUID group, StationRules before, StationRules after)
        implements DomainEvent {

    @Override
    public String act() {
        return "station-rules.changed";
    }

    @Override
    public Subject subject() {
        return group == null ? Subject.of("venue", venue.value()) : Subject.of("station-group", group);
    }

    @Override
    public Map<String, String> changes() {
        var changes = after.changesSince(before);
        if (group != null && after.version() == 0) {
            changes.put("follows", "venue");
        }
        return changes;
    }
}
