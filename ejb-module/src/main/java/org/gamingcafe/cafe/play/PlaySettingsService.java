package org.gamingcafe.cafe.play;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;

/** How long one plays in a venue. What was agreed with who plays already stays as it is. */
@Stateless
@RolesAllowed(Permission.PLAY_READ)
public class PlaySettingsService {

    @Inject
    VenuePlaySettings settings;

    @Inject
    Event<DomainEvent> events;

    public PlaySettings settings(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.PLAY_READ, venue, "venue");
        return settings.of(venue);
    }

    /** Refuses an edit of settings that are no longer the current ones. */
    @RolesAllowed(Permission.PLAY_RULES)
    public PlaySettings set(VenueId venue, PlaySettings wanted) {
        Call.current().caller().mustBeAllowed(Permission.PLAY_RULES, venue, "venue");
        var before = settings.of(venue);
        if (!settings.set(venue, wanted)) {
            throw new StaleEdit();
        }
        events.fire(new PlaySettingsChanged(venue, before, wanted));
        return settings.of(venue);
    }
}
