package org.gamingcafe.admin.reservation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.reservation.CalendarService;
import org.jspecify.annotations.Nullable;

/** The link by which a calendar reads all bookings of the venue. */
@Named
@ViewScoped
public class VenueCalendarForm implements Serializable {

    @Inject
    CalendarService calendars;

    @Inject
    Here here;

    private transient @Nullable String link;

    public void issue() {
        link = calendars.issue(here.id()).reveal();
    }

    public void revoke() {
        link = null;
        calendars.revoke(here.id());
    }

    public boolean isThere() {
        return calendars.hasOne(here.id());
    }

    /** Told this once. */
    public @Nullable String getLink() {
        return link;
    }
}
