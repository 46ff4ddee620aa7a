package org.gamingcafe.api;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The venue a request speaks of: the one it names, or the only one its caller has rights in. */
public final class OwnVenue {

    private OwnVenue() {}

    public static VenueId of(@Nullable UUID named) {
        var venues = Call.current().caller().permissions().keySet();
        if (named != null) {
            return venues.stream()
                    .filter(venue -> venue.value().equals(named))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("venue"));
        }
        if (venues.size() != 1) {
            throw new InvalidInput("venue", "venue.required");
        }
        return venues.iterator().next();
    }
}
