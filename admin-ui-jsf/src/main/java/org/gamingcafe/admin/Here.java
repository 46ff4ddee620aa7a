package org.gamingcafe.admin;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The venue at which the visitor works or plays: the first one in which they have any right. */
@Named("here")
@SessionScoped
public class Here implements Serializable {

    @Inject
    VenueService venues;

    @Inject
    Texts texts;

    private transient @Nullable VenueView venue;

    public VenueView getVenue() {
        var known = venue;
        if (known == null) {
            known = venues.mine().stream().findFirst().orElseThrow(() -> new NotFound("venue"));
            venue = known;
        }
        return known;
    }

    /** After something else is said of it. */
    public void forget() {
        venue = null;
    }

    /** Who has no rights anywhere yet is in the house, not in a venue. */
    public String getName() {
        return Call.current().caller().permissions().isEmpty()
                ? texts.of("app.name")
                : getVenue().name();
    }

    public VenueId id() {
        return getVenue().id();
    }

    public String currency() {
        return getVenue().currency();
    }

    public ZoneId zone() {
        return getVenue().zone();
    }
}
