package org.gamingcafe.cafe.reservation;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A calendar may read bookings by a new link, or by none any more. */
public record CalendarLinkChanged(
        UUID link, VenueId venue, @Nullable AccountId account, boolean issued) implements DomainEvent {

    @Override
    public String act() {
        return issued ? "calendar-link.issued" : "calendar-link.revoked";
    }

    @Override
    public Subject subject() {
        return Subject.of("calendar-link", link);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("of", account == null ? "venue" : "member");
    }
}
