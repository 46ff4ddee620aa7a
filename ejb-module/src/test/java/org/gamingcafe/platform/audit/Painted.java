package org.gamingcafe.platform.audit;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Something that happened, for tests of the trail. */
record Painted(UUID wall, @Nullable VenueId venue, String reason, Map<String, String> changes) implements DomainEvent {

    static Painted aWall() {
        return new Painted(Ids.next(), null, "spring", Map.of("colour", "white -> blue"));
    }

    static Painted aWall(VenueId venue, String reason, Map<String, String> changes) {
        return new Painted(Ids.next(), venue, reason, changes);
    }

    @Override
    public String act() {
        return "wall.painted";
    }

    @Override
    public Subject subject() {
        return Subject.of("wall", wall);
    }
}
