package org.gamingcafe.cafe.venue;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** When a venue is open, in its local time. What ends not later than it begins ends on the next day. */
public record OpeningSpan(DayOfWeek day, LocalTime begins, LocalTime ends) {

    @Override
    public String toString() {
        return day + " " + begins + "–" + ends;
    }
}
