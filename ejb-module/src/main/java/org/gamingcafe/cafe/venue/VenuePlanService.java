package org.gamingcafe.cafe.venue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.kernel.VenueId;

/** What is said of a venue, and further venues. */
@Stateless
@RolesAllowed(Permission.VENUE_MANAGE)
public class VenuePlanService {

    @Inject
    Venues venues;

    @Inject
    OpeningHours hours;

    @Inject
    KnownVenues known;

    @Inject
    RoleService roles;

    @Inject
    Event<DomainEvent> events;

    /** For everybody with a right there: who runs it, and when it is open. */
    @RolesAllowed(Permission.SELF)
    public VenueDetails get(VenueId id) {
        if (!Call.current().caller().permissions().containsKey(id)) {
            throw new NotFound("venue");
        }
        return details(id, existing(id));
    }

    /**
     * All of it at once. Code, zone and currency only as long as nothing is booked and nothing has a price.
     *
     * @param seen the version of the row that was shown
     * @throws VenueFixed {@code venue.fixed}
     * @throws VenueCodeTaken {@code venue.code-taken}
     * @throws StaleEdit {@code edit.stale}
     */
    public VenueDetails edit(VenueId id, VenueEdit edit, long seen) {
        Call.current().caller().mustBeAllowed(Permission.VENUE_MANAGE, id, "venue");
        var venue = venues.alone(id).orElseThrow(() -> new NotFound("venue"));
        if (venue.version() != seen) {
            throw new StaleEdit();
        }
        var before = venue.edit(hours.of(id));
        if (venue.isFixedDifferentlyBy(edit) && venues.isBooked(id)) {
            throw new VenueFixed();
        }
        if (!before.code().equals(edit.code()) && venues.isTaken(edit.code())) {
            throw new VenueCodeTaken(edit.code());
        }
        venue.change(edit);
        venues.touch(venue);
        hours.set(id, edit.hours());
        known.forget(id);
        events.fire(new VenueEdited(id, before, edit));
        return details(id, venue);
    }

    /** Another venue, for an administrator of one: who becomes the new one's administrator too, and its only colleague. */
    @StepUp
    public VenueDetails found(VenueEdit edit) {
        var founder = Call.current().caller().person();
        if (!roles.rolesOf(founder).containsValue(Role.ADMIN)) {
            throw new Denied("venue.not-administrator");
        }
        if (venues.isTaken(edit.code())) {
            throw new VenueCodeTaken(edit.code());
        }
        var id = VenueId.next();
        var venue = new Venue(id, edit);
        venues.add(venue);
        hours.set(id, edit.hours());
        roles.assign(founder, id, Role.ADMIN);
        events.fire(new VenueFounded(id, edit.code(), edit.zone().getId(), edit.currency()));
        return details(id, venue);
    }

    private Venue existing(VenueId id) {
        return venues.find(id).orElseThrow(() -> new NotFound("venue"));
    }

    private VenueDetails details(VenueId id, Venue venue) {
        return new VenueDetails(id, venue.edit(hours.of(id)), venues.isBooked(id), venue.version());
    }
}
