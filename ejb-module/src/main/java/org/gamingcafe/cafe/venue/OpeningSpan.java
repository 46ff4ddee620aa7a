package org.gamingcafe.cafe.venue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
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
                .filter(date -> !beginsOn(date, zone).isAfter(at))
                .map(date -> endsAfter(date, zone))
                .filter(at::isBefore)
                .findFirst();
    }

    Instant beginsOn(LocalDate date, ZoneId zone) {
        return date.atTime(begins).atZone(zone).toInstant();
    }

    /** When it ends that began on this day. */
    Instant endsAfter(LocalDate date, ZoneId zone) {
        return date.plusDays(ends.isAfter(begins) ? 0 : 1)
                .atTime(ends)
                .atZone(zone)
                .toInstant();
    }

    @Override
    public String toString() {
        return day + " " + begins + "–" + ends;
    }
}
