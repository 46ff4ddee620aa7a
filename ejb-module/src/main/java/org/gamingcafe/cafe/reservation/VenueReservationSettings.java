package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** How one books, by venue. */
@ApplicationScoped
class VenueReservationSettings {

    @PersistenceContext
    EntityManager em;

    @Inject
    VenueService venues;

    ReservationSettings of(VenueId venue) {
        return Sql.first(em, """
                        select shortest_minutes, longest_minutes, most_seats, ahead_days, lock_minutes, grace_minutes,
                            cancel_minutes, remind_minutes, offer_minutes, currency, deposit, fee, version
                        from reservation_settings where venue_id = ?""", VenueReservationSettings::settings, venue.value())
                .orElseGet(() -> ReservationSettings.usual(venues.get(venue).currency()));
    }

    private static ReservationSettings settings(Row row) {
        var currency = row.text(10);
        return new ReservationSettings(
                (int) row.number(1),
                (int) row.number(2),
                (int) row.number(3),
                (int) row.number(4),
                (int) row.number(5),
                (int) row.number(6),
                (int) row.number(7),
                (int) row.number(8),
                (int) row.number(9),
                new Money(row.number(11), currency),
                new Money(row.number(12), currency),
                row.number(13));
    }

    /** @return whether the version that was shown was still the current one */
    boolean set(VenueId venue, ReservationSettings wanted) {
        return Sql.change(
                        em,
                        """
                        insert into reservation_settings as current (venue_id, shortest_minutes, longest_minutes, most_seats,
                            ahead_days, lock_minutes, grace_minutes, cancel_minutes, remind_minutes, offer_minutes, currency,
                            deposit, fee, version)
                        select shown.venue, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1
                        from (select cast(? as uuid) as venue, cast(? as bigint) as version) shown
                        where shown.version = 0
                            or exists (select from reservation_settings known where known.venue_id = shown.venue)
                        on conflict (venue_id) do update set shortest_minutes = excluded.shortest_minutes,
                            longest_minutes = excluded.longest_minutes, most_seats = excluded.most_seats,
                            ahead_days = excluded.ahead_days, lock_minutes = excluded.lock_minutes,
                            grace_minutes = excluded.grace_minutes, cancel_minutes = excluded.cancel_minutes,
                            remind_minutes = excluded.remind_minutes, offer_minutes = excluded.offer_minutes,
                            deposit = excluded.deposit, fee = excluded.fee, version = current.version + 1
                        where current.version = ?""",
                        wanted.shortestMinutes(),
                        wanted.longestMinutes(),
                        wanted.mostSeats(),
                        wanted.aheadDays(),
                        wanted.lockMinutes(),
                        wanted.graceMinutes(),
                        wanted.cancelMinutes(),
                        wanted.remindMinutes(),
                        wanted.offerMinutes(),
                        wanted.deposit().currency(),
                        wanted.deposit().minor(),
                        wanted.fee().minor(),
                        venue.value(),
                        wanted.version(),
                        wanted.version())
                == 1;
    }
}
