package org.gamingcafe.admin.reservation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gamingcafe.cafe.reservation.CalendarService;
import org.jspecify.annotations.Nullable;

/** The link by which one's own calendar reads what one has booked. */
@Named
@ViewScoped
public class MyCalendarForm implements Serializable {

    @Inject
    CalendarService calendars;

    private transient @Nullable String link;

    public void issue() {
        link = calendars.issue().reveal();
    }

    public void revoke() {
        link = null;
        calendars.revoke();
    }

    public boolean isThere() {
        return calendars.hasOne();
    }

    /** Told this once. */
    public @Nullable String getLink() {
        return link;
    }
}
