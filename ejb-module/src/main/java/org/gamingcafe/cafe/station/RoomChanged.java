package org.gamingcafe.cafe.station;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The floor of a venue has another room, or one that is called differently. */
public record RoomChanged(
        VenueId venue, UUID room, @Nullable String before, String name) implements DomainEvent {

    @Override
    public String act() {
        return before == null ? "station-room.added" : "station-room.renamed";
    }

    @Override
    public Subject subject() {
        return Subject.of("station-room", room);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("name", (before == null ? "" : before + " → ") + name);
    }
}
