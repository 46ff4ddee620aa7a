package org.gamingcafe.cafe.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** The days of all venues that were counted. */
@ApplicationScoped
class VenueDays {

    @PersistenceContext
    EntityManager em;

    /** In the place of what was counted before; how many seats there were and how long one was open stays as it was that day. */
    void put(VenueId venue, VenueDay day) {
        Sql.change(
                em,
                """
                insert into venue_day (venue_id, day, sessions, played_seconds, seats, open_seconds, play_revenue,
                    goods_revenue, currency, new_members, counted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (venue_id, day) do update set sessions = excluded.sessions,
                    played_seconds = excluded.played_seconds, play_revenue = excluded.play_revenue,
                    goods_revenue = excluded.goods_revenue, new_members = excluded.new_members,
                    counted_at = excluded.counted_at""",
                venue.value(),
                day.day(),
                day.sessions(),
                day.played().toSeconds(),
                day.seats(),
                day.open().toSeconds(),
                day.play().minor(),
                day.goods().minor(),
                day.play().currency(),
                day.newMembers(),
                day.countedAt());
    }

    /** Both days included, the first one first. */
    List<VenueDay> between(VenueId venue, LocalDate from, LocalDate to) {
        return Sql.list(em, """
                select to_char(day, 'YYYY-MM-DD'), sessions, played_seconds, seats, open_seconds, play_revenue, goods_revenue,
                    currency, new_members, counted_at
                from venue_day where venue_id = ? and day between ? and ? order by day""", VenueDays::view, venue.value(), from, to);
    }

    private static VenueDay view(Row row) {
        var currency = row.text(8);
        return new VenueDay(
                LocalDate.parse(row.text(1)),
                row.number(2),
                Duration.ofSeconds(row.number(3)),
                row.number(4),
                Duration.ofSeconds(row.number(5)),
                new Money(row.number(6), currency),
                new Money(row.number(7), currency),
                row.number(9),
                row.instant(10));
    }

    /** When each day from this one on was counted. */
    Map<LocalDate, Instant> counted(VenueId venue, LocalDate from) {
        return Sql.list(
                        em,
                        "select to_char(day, 'YYYY-MM-DD'), counted_at from venue_day where venue_id = ? and day >= ?",
                        row -> Map.entry(LocalDate.parse(row.text(1)), row.instant(2)),
                        venue.value(),
                        from)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
