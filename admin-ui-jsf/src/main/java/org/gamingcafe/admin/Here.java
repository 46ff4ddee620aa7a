package org.gamingcafe.admin;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The venue at which the visitor works or plays: the one they have chosen, else the first one in which they have any right. */
@Named("here")
@SessionScoped
public class Here implements Serializable {

    @Inject
    VenueService venues;

    @Inject
    AccountService accounts;

    @Inject
    Texts texts;

    private transient @Nullable VenueView venue;
    private transient @Nullable ZoneId homeZone;
    private @Nullable UUID chosen;

    public VenueView getVenue() {
        var known = venue;
        if (known == null || !rights().containsKey(known.id())) {
            known = found();
            venue = known;
        }
        return known;
    }

    /** What was chosen counts as long as there is a right in it. */
    private VenueView found() {
        var mine = venues.mine();
        return mine.stream()
                .filter(one -> one.id().value().equals(chosen))
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .orElseThrow(() -> new NotFound("venue"));
    }

    /** From the next page on; one in which there is no right by then is passed over. */
    public void go(VenueId id) {
        chosen = id.value();
        venue = null;
    }

    /** Whether there is another one to go to. */
    public boolean isOneOfMany() {
        return rights().size() > 1;
    }

    private static Map<VenueId, Set<String>> rights() {
        return Call.current().caller().permissions();
    }

    /** After something else is said of it. */
    public void forget() {
        venue = null;
    }

    /** Who has no rights anywhere yet is in the house, not in a venue. */
    public String getName() {
        return rights().isEmpty() ? texts.of("app.name") : getVenue().name();
    }

    public VenueId id() {
        return getVenue().id();
    }

    public String currency() {
        return getVenue().currency();
    }

    /** Who has no rights anywhere, or none left, reads the clock of the venue where they are at home. */
    public ZoneId zone() {
        return rights().isEmpty() ? homeZone() : getVenue().zone();
    }

    private ZoneId homeZone() {
        var known = homeZone;
        if (known == null) {
            var person = Call.current().caller().account();
            known = person == null
                    ? ZoneOffset.UTC
                    : venues.zone(accounts.profile(person).account().homeVenue())
                            .orElse(ZoneOffset.UTC);
            homeZone = known;
        }
        return known;
    }
}
