package org.gamingcafe.cafe.sale;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;

/** The terms of a venue's counter. */
@Stateless
@RolesAllowed(Permission.SALE_RULES)
public class SaleTermsService {

    @Inject
    CounterTerms terms;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    /** For everybody of the venue: what holds there. */
    @PermitAll
    public SaleTerms terms(VenueId venue) {
        return terms.of(venue, venues.get(venue).currency());
    }

    /** Refuses an edit of terms that are no longer the current ones. */
    public SaleTerms setTerms(VenueId venue, SaleTerms wanted) {
        Call.current().caller().mustBeAllowed(Permission.SALE_RULES, venue, "venue");
        var before = terms(venue);
        var currency = venues.get(venue).currency();
        if (!wanted.cashStep().currency().equals(currency)) {
            throw new InvalidInput(
                    "cashStep",
                    "money.other-currency",
                    currency,
                    wanted.cashStep().currency());
        }
        if (!terms.set(venue, wanted)) {
            throw new StaleEdit();
        }
        events.fire(new SaleTermsChanged(venue, before, wanted));
        return terms(venue);
    }
}
