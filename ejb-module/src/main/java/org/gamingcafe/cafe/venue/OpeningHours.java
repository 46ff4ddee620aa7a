package org.gamingcafe.cafe.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.gamingcafe.platform.kernel.VenueId;

/** When the venues are open. */
@ApplicationScoped
class OpeningHours {

    @PersistenceContext
    EntityManager em;

    List<OpeningSpan> of(VenueId venue) {
        List<?> rows =
                em.createNativeQuery("""
                        select day, cast(begins as text), cast(ends as text) from opening_span
                        where venue_id = :venue order by day""").setParameter("venue", venue.value()).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column -> new OpeningSpan(
                        DayOfWeek.of(((Number) column[0]).intValue()),
                        LocalTime.parse((String) column[1]),
                        LocalTime.parse((String) column[2])))
                .toList();
    }

    /** Whether one span takes over where another one ends, from the first instant to the last. No spans at all: always. */
    static boolean cover(List<OpeningSpan> spans, ZoneId zone, Instant from, Instant until) {
        var reached = from;
        while (!spans.isEmpty() && reached.isBefore(until)) {
            var at = reached;
            var next = spans.stream()
                    .flatMap(span -> span.endIfOpen(at, zone).stream())
                    .max(Comparator.naturalOrder());
            if (next.isEmpty()) {
                return false;
            }
            reached = next.get();
        }
        return true;
    }

    /** For how long at least one of the spans lasts between two instants. No spans at all: all the time. */
    static Duration within(List<OpeningSpan> spans, ZoneId zone, Instant from, Instant until) {
        if (spans.isEmpty()) {
            return Duration.between(from, until);
        }
        var open = Duration.ZERO;
        var reached = from;
        for (var date = from.atZone(zone).toLocalDate().minusDays(1);
                date.atStartOfDay(zone).toInstant().isBefore(until);
                date = date.plusDays(1)) {
            for (var span : spans) {
                if (span.day() == date.getDayOfWeek()) {
                    var begins = later(reached, span.beginsOn(date, zone));
                    var ends = earlier(until, span.endsAfter(date, zone));
                    open = begins.isBefore(ends) ? open.plus(Duration.between(begins, ends)) : open;
                    reached = later(reached, ends);
                }
            }
        }
        return open;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    void set(VenueId venue, List<OpeningSpan> hours) {
        em.createNativeQuery("delete from opening_span where venue_id = :venue")
                .setParameter("venue", venue.value())
                .executeUpdate();
        for (var span : hours) {
            em.createNativeQuery("""
                            insert into opening_span (venue_id, day, begins, ends)
                            values (:venue, :day, cast(:begins as time), cast(:ends as time))""")
                    .setParameter("venue", venue.value())
                    .setParameter("day", span.day().getValue())
                    .setParameter("begins", span.begins().toString())
                    .setParameter("ends", span.ends().toString())
                    .executeUpdate();
        }
    }
}
