package org.gamingcafe.cafe.shift;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.kernel.VenueId;

/** How exact a venue wants its drawers. */
@Stateless
@RolesAllowed(Permission.SHIFT_MANAGE)
public class ShiftTermsService {

    @Inject
    CountTerms terms;

    @Inject
    TillService tills;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    /** What holds in a venue, for who runs shifts there. */
    @RolesAllowed({Permission.SHIFT_RUN, Permission.SHIFT_MANAGE})
    public ShiftTerms terms(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.SHIFT_RUN, venue, "venue");
        return terms.of(venue, venues.get(venue).currency());
    }

    /** Refuses an edit of terms that are no longer the current ones, and whoever has a drawer there: nobody lifts their own limit. */
    @StepUp
    public ShiftTerms setTerms(VenueId venue, ShiftTerms wanted) {
        Call.current().caller().mustBeAllowed(Permission.SHIFT_MANAGE, venue, "venue");
        var mayRun = Call.current().caller().may(Permission.SHIFT_RUN, venue);
        if (mayRun && tills.mine(venue).isPresent()) {
            throw new Denied("shift.terms-own");
        }
        var before = terms(venue);
        var limit = wanted.differenceLimit();
        var currency = before.differenceLimit().currency();
        if (!limit.currency().equals(currency)) {
            throw new InvalidInput("differenceLimit", "money.other-currency", currency, limit.currency());
        }
        if (!terms.set(venue, wanted)) {
            throw new StaleEdit();
        }
        events.fire(new ShiftTermsChanged(venue, before.differenceLimit(), limit));
        return terms(venue);
    }
}
