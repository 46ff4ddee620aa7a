package org.gamingcafe.cafe.venue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** When a venue is open, in its local time. What ends not later than it begins ends on the next day. */
public record OpeningSpan(DayOfWeek day, LocalTime begins, LocalTime ends) {

    /** When it ends, if it lasts at an instant: the one that began on that day or on the day before. */
    Optional<Instant> endIfOpen(Instant at, ZoneId zone) {
        var today = at.atZone(zone).toLocalDate();
        return Stream.of(today, today.minusDays(1))
                .filter(date -> date.getDayOfWeek() == day)
                .filter(date -> !date.atTime(begins).atZone(zone).toInstant().isAfter(at))
                .map(date -> date.plusDays(ends.isAfter(begins) ? 0 : 1)
                        .atTime(ends)
                        .atZone(zone)
                        .toInstant())
                .filter(at::isBefore)
                .findFirst();
    }

    @Override
    public String toString() {
        return day + " " + begins + "–" + ends;
    }
}
