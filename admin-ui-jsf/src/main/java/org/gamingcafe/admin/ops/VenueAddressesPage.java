package org.gamingcafe.admin.ops;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.platform.limit.LimitService;
import org.gamingcafe.platform.limit.VenueRange;
import org.jspecify.annotations.Nullable;

/** The addresses behind which this venue's players sit: entered and given up (D21, D28). */
@Named
@ViewScoped
public class VenueAddressesPage implements Serializable {

    @Inject
    LimitService limits;

    @Inject
    Here here;

    private @Nullable String range;
    private @Nullable Integer logins;
    private @Nullable Integer requests;
    private @Nullable UUID chosen;
    private @Nullable String chosenRange;
    private boolean entered;
    private boolean removed;
    private transient @Nullable List<VenueRange> ranges;

    public void enter() {
        forget();
        ranges = null;
        limits.enter(here.id(), range == null ? "" : range, logins, requests);
        range = null;
        logins = null;
        requests = null;
        entered = true;
    }

    /** Asks first. */
    public void choose(@Nullable String id) {
        forget();
        var known = Parameters.id(id, "venue-range");
        chosen = known;
        chosenRange = getRanges().stream()
                .filter(entry -> entry.id().equals(known))
                .findFirst()
                .map(entry -> entry.range().toString())
                .orElse(null);
    }

    public void remove() {
        var id = chosen;
        forget();
        ranges = null;
        limits.remove(Parameters.id(String.valueOf(id), "venue-range"));
        removed = true;
    }

    public void forget() {
        chosen = null;
        chosenRange = null;
        entered = false;
        removed = false;
    }

    /** Read once for each look: who looks is on record. */
    public List<VenueRange> getRanges() {
        var known = ranges;
        if (known == null) {
            var venue = here.id();
            known = limits.venueRanges().stream()
                    .filter(entry -> entry.venue().equals(venue))
                    .toList();
            ranges = known;
        }
        return known;
    }

    public boolean isAsking() {
        return chosenRange != null;
    }

    public @Nullable String getChosenRange() {
        return chosenRange;
    }

    public boolean isEntered() {
        return entered;
    }

    public boolean isRemoved() {
        return removed;
    }

    public @Nullable @Size(max = 43) String getRange() {
        return range;
    }

    public void setRange(@Nullable String range) {
        this.range = range;
    }

    public @Nullable Integer getLogins() {
        return logins;
    }

    public void setLogins(@Nullable Integer logins) {
        this.logins = logins;
    }

    public @Nullable Integer getRequests() {
        return requests;
    }

    public void setRequests(@Nullable Integer requests) {
        this.requests = requests;
    }
}
