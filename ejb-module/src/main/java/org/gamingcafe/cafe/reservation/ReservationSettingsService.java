package org.gamingcafe.cafe.reservation;

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

/** How one books in a venue. What was agreed with who has booked already stays as it is. */
@Stateless
@RolesAllowed(Permission.SELF)
public class ReservationSettingsService {

    @Inject
    VenueReservationSettings settings;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    /** For everybody with a right there: what a booking costs is told before it is made. */
    public ReservationSettings settings(VenueId venue) {
        return settings.of(venues.get(venue).id());
    }

    /** Refuses an edit of settings that are no longer the current ones, and money that is not of the venue. */
    @RolesAllowed(Permission.RESERVATION_RULES)
    public ReservationSettings set(VenueId venue, ReservationSettings wanted) {
        Call.current().caller().mustBeAllowed(Permission.RESERVATION_RULES, venue, "venue");
        var currency = venues.get(venue).currency();
        if (!wanted.deposit().currency().equals(currency)) {
            throw new InvalidInput(
                    "deposit",
                    "money.other-currency",
                    currency,
                    wanted.deposit().currency());
        }
        var before = settings.of(venue);
        if (!settings.set(venue, wanted)) {
            throw new StaleEdit();
        }
        events.fire(new ReservationSettingsChanged(venue, before, wanted));
        return settings.of(venue);
    }
}
