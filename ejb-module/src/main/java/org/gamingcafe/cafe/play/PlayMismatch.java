package org.gamingcafe.cafe.play;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Sessions that ended do not hold together.
 *
 * @param broken whose segments leave a gap, overlap or do not cover the session (I6)
 * @param unexplained whose charges are not what the tariff answers when it is asked again (I8)
 */
public record PlayMismatch(VenueId venue, List<UUID> broken, List<UUID> unexplained) implements DomainEvent {

    private static final int MOST_NAMED = 20;

    public PlayMismatch {
        broken = List.copyOf(broken);
        unexplained = List.copyOf(unexplained);
    }

    @Override
    public String act() {
        return "play.mismatch-found";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("broken", named(broken), "unexplained", named(unexplained));
    }

    private static String named(List<UUID> sessions) {
        return sessions.stream().limit(MOST_NAMED).map(UUID::toString).collect(Collectors.joining(" "));
    }
}
