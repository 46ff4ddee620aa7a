package org.gamingcafe.cafe.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Venues as this node has read them within the last seconds. Every act asks for its venue and a venue hardly ever changes;
 * a change is seen by all after five seconds. May be emptied at any moment.
 */
@ApplicationScoped
class KnownVenues {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Seen(VenueView venue, Instant at) {}

    @Inject
    Clock clock;

    private final Map<VenueId, Seen> seen = new ConcurrentHashMap<>();

    /** After a change, so that who made it sees it at once on this node. */
    void forget(VenueId id) {
        seen.remove(id);
    }

    Optional<VenueView> get(VenueId id, Supplier<Optional<VenueView>> read) {
        var now = clock.instant();
        var known = seen.get(id);
        if (known != null
                && !now.isBefore(known.at())
                && now.isBefore(known.at().plus(FRESH))) {
            return Optional.of(known.venue());
        }
        var venue = read.get();
        venue.ifPresentOrElse(found -> seen.put(id, new Seen(found, now)), () -> seen.remove(id));
        return venue;
    }
}
