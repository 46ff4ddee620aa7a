package org.gamingcafe.cafe.reservation;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.gamingcafe.cafe.venue.VenueView;

/**
 * Bookings as iCalendar. Times are instants in UTC, so a change of the clock moves nothing; the venue's zone is named for
 * programs that ask. Nobody is named: who has the link sees seats and times.
 */
final class BookingCalendar {

    private static final String PRODUCT = "-//Gaming Café Suite//Bookings//EN";

    private BookingCalendar() {}

    static String of(VenueView venue, List<CalendarLinks.Entry> entries) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(venue.name());
        calendar.setExperimentalProperty("X-WR-TIMEZONE", venue.zone().getId());
        entries.forEach(entry -> calendar.addEvent(event(venue, entry)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(VenueView venue, CalendarLinks.Entry entry) {
        var event = new VEvent();
        event.setUid(entry.id() + "@reservation");
        event.setDateTimeStamp(date(entry.changedAt()));
        event.setSequence((int) Math.min(entry.version(), Integer.MAX_VALUE));
        event.setDateStart(date(entry.startsAt()), true);
        event.setDateEnd(date(entry.endsAt()), true);
        event.setSummary(entry.group() + ": " + entry.seats());
        event.setLocation(venue.name());
        event.setStatus(
                switch (entry.state()) {
                    case CANCELLED, NO_SHOW, EXPIRED -> Status.cancelled();
                    case PENDING -> Status.tentative();
                    case CONFIRMED, LOCKED, IN_PROGRESS, COMPLETED -> Status.confirmed();
                });
        return event;
    }

    private static Date date(Instant at) {
        return Date.from(at);
    }
}
