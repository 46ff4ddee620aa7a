package org.gamingcafe.cafe.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;

/** What counts as an incident in a venue. */
@Stateless
@RolesAllowed(Permission.STATION_MANAGE)
public class IncidentSettingsService {

    @Inject
    VenueIncidentSettings settings;

    @Inject
    Event<DomainEvent> events;

    @RolesAllowed(Permission.STATION_READ)
    public IncidentSettings settings(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.STATION_READ, venue, "venue");
        return settings.of(venue);
    }

    /** Refuses an edit of settings that are no longer the current ones. */
    public IncidentSettings set(VenueId venue, IncidentSettings wanted) {
        Call.current().caller().mustBeAllowed(Permission.STATION_MANAGE, venue, "venue");
        var before = settings.of(venue);
        if (!settings.set(venue, wanted)) {
            throw new StaleEdit();
        }
        events.fire(new IncidentSettingsChanged(venue, before, wanted));
        return settings.of(venue);
    }
}
