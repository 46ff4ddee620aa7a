package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;

/** Rules of seats: of a group, or of the venue for groups that have none. Seats hear of others with their next heartbeat. */
@Stateless
@RolesAllowed(Permission.STATION_READ)
public class StationRulesService {

    @Inject
    RulesBook book;

    @Inject
    Stations stations;

    @Inject
    Event<DomainEvent> events;

    /** Of all groups without rules of their own. */
    public StationRules ofVenue(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.STATION_READ, venue, "venue");
        return book.of(venue.value()).orElse(StationRules.USUAL);
    }

    /** Those in force in a group; their version is 0 while they are the venue's. */
    public StationRules ofGroup(UUID group) {
        var venue = venueOf(group, Permission.STATION_READ);
        return inForce(venue, group);
    }

    /** Refuses an edit of rules that are no longer the current ones. */
    @RolesAllowed(Permission.STATION_MANAGE)
    public StationRules setOfVenue(VenueId venue, StationRules wanted) {
        Call.current().caller().mustBeAllowed(Permission.STATION_MANAGE, venue, "venue");
        var before = book.of(venue.value()).orElse(StationRules.USUAL);
        mustBeCurrent(book.set(venue.value(), venue, wanted));
        events.fire(new StationRulesChanged(venue, null, before, wanted));
        return book.of(venue.value()).orElse(wanted);
    }

    /** The group has rules of its own from now on. */
    @RolesAllowed(Permission.STATION_MANAGE)
    public StationRules setOfGroup(UUID group, StationRules wanted) {
        var venue = venueOf(group, Permission.STATION_MANAGE);
        var before = inForce(venue, group);
        mustBeCurrent(book.set(group, venue, wanted));
        events.fire(new StationRulesChanged(venue, group, before, wanted));
        return book.of(group).orElse(wanted);
    }

    /**
     * The rules of the venue hold in the group again, also what they become later. Refuses an edit of rules that are no longer the
     * current ones; a group that has none of its own has none to give up.
     */
    @RolesAllowed(Permission.STATION_MANAGE)
    public StationRules followVenue(UUID group, long seen) {
        var venue = venueOf(group, Permission.STATION_MANAGE);
        var before = inForce(venue, group);
        mustBeCurrent(book.drop(group, seen));
        var after = inForce(venue, group);
        events.fire(new StationRulesChanged(venue, group, before, after));
        return after;
    }

    /** For a seat that has shown its key: what it is, and the rules in force there. */
    @PermitAll
    public SeatPost post() {
        return post(Call.current().caller().station());
    }

    /** The same for rooms that have seen to it that their caller may know. */
    @PermitAll
    public SeatPost post(StationId station) {
        return book.post(station).orElseThrow(() -> new NotFound("station"));
    }

    private StationRules inForce(VenueId venue, UUID group) {
        return book.of(group).orElseGet(() -> {
            var usual = book.of(venue.value()).orElse(StationRules.USUAL);
            return new StationRules(
                    usual.allowed(), usual.onForeign(), usual.idleSeconds(), usual.promptSeconds(), usual.onIdle(), 0);
        });
    }

    private VenueId venueOf(UUID group, String permission) {
        var venue = stations.venueOf(group).orElseThrow(() -> new NotFound("station-group"));
        Call.current().caller().mustBeAllowed(permission, venue, "station-group");
        return venue;
    }

    private static void mustBeCurrent(boolean isCurrent) {
        if (!isCurrent) {
            throw new StaleEdit();
        }
    }
}
