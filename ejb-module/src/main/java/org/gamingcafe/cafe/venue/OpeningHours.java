package org.gamingcafe.cafe.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
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
