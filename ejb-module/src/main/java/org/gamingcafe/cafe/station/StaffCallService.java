package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Who sits at a seat may ask for somebody of the house; the call is shown until somebody takes it. */
@Stateless
@RolesAllowed(Permission.STATION_READ)
public class StaffCallService {

    public static final int LONGEST = 200;

    private static final int MOST_SHOWN = 200;

    @Inject
    StaffCalls calls;

    @Inject
    Registry registry;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** By the program at the seat. While a call is open another one is the same. */
    @PermitAll
    public StaffCallView call(@Nullable String text) {
        var station = Call.current().caller().station();
        var plain = text == null || text.isBlank() ? null : text.strip();
        if (plain != null && plain.length() > LONGEST) {
            throw new InvalidInput("text", "station.text", LONGEST);
        }
        var id = Ids.next();
        var isNews = calls.add(id, station, plain, clock.instant());
        var call = calls.openAt(station).orElseThrow(() -> new NotFound("staff-call"));
        if (isNews) {
            var details = registry.find(station).orElseThrow(() -> new NotFound("station"));
            events.fire(new StaffCallChanged(details.station().venue(), call));
        }
        return call;
    }

    /** Those that nobody has taken, who waits longest first. */
    public List<StaffCallView> open(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.STATION_READ, venue, "venue");
        return calls.open(venue, MOST_SHOWN);
    }

    /** Somebody goes there. @throws StaffCallTaken if somebody else has gone */
    @RolesAllowed(Permission.STATION_COMMAND)
    public StaffCallView take(UUID id) {
        var caller = Call.current().caller();
        var known = calls.find(id).orElseThrow(() -> new NotFound("staff-call"));
        var details = registry.find(known.station()).orElseThrow(() -> new NotFound("staff-call"));
        caller.mustBeAllowed(Permission.STATION_COMMAND, details.station().venue(), "staff-call");
        if (!calls.take(id, caller.account(), clock.instant())) {
            throw new StaffCallTaken();
        }
        var taken = calls.find(id).orElseThrow(() -> new NotFound("staff-call"));
        events.fire(new StaffCallChanged(details.station().venue(), taken));
        return taken;
    }
}
