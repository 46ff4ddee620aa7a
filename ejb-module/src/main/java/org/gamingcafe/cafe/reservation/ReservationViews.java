package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.ReservationView.Seat;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Bookings as they are shown, with their seats: two statements for a whole page. */
@ApplicationScoped
class ReservationViews {

    private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");
    private static final int MOST_OF_A_DAY = 2_000;
    private static final String FROM = "select " + Reservations.COLUMNS + """
            , g.name from reservation r join station_group g on g.id = r.group_id
            """;

    @PersistenceContext
    EntityManager em;

    ReservationView get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("reservation"));
    }

    Optional<ReservationView> find(UUID id) {
        return views(em.createNativeQuery(FROM + "where r.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** Of a venue, the earliest first: those that last at some moment between two. */
    Slice<ReservationView> of(VenueId venue, Instant from, Instant until, @Nullable State state, PageRequest page) {
        var keys = Cursor.keys(page.after(), 2);
        var found = views(em.createNativeQuery(FROM + """
                        where r.venue_id = :venue and r.ends_at > :from and r.starts_at < :until
                            and (cast(:state as text) is null or r.state = :state)
                            and (r.starts_at, r.id) > (:at, :id)
                        order by r.starts_at, r.id""")
                .setParameter("venue", venue.value())
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("state", state == null ? null : state.name())
                .setParameter("at", keys.isEmpty() ? firstOf(from) : Cursor.instant(keys.get(0)))
                .setParameter("id", keys.isEmpty() ? new UUID(0, 0) : Cursor.id(keys.get(1)))
                .setMaxResults(page.size() + 1));
        return Slice.of(found, page.size(), last -> Cursor.of(last.startsAt(), last.id()));
    }

    /** When a booking that lasts beyond an instant can have begun: so the index spares the past. */
    private static Instant firstOf(Instant from) {
        return from.minus(ReservationSettings.LONGEST);
    }

    /** Of a venue, all that have their seats at some moment between two. */
    List<ReservationView> between(VenueId venue, Instant from, Instant until) {
        return views(em.createNativeQuery(FROM + """
                        where r.venue_id = :venue and r.ends_at > :from and r.starts_at >= :past and r.starts_at < :until
                            and r.state not in ('CANCELLED', 'EXPIRED')
                        order by r.starts_at, r.id""")
                .setParameter("venue", venue.value())
                .setParameter("from", from)
                .setParameter("past", firstOf(from))
                .setParameter("until", until)
                .setMaxResults(MOST_OF_A_DAY));
    }

    /** Of a member, the latest first. */
    Slice<ReservationView> of(AccountId account, PageRequest page) {
        var keys = Cursor.keys(page.after(), 2);
        var found = views(em.createNativeQuery(FROM + """
                        where r.account_id = :account and (r.starts_at, r.id) < (:at, :id)
                        order by r.starts_at desc, r.id desc""")
                .setParameter("account", account.value())
                .setParameter("at", keys.isEmpty() ? AFTER_ALL : Cursor.instant(keys.get(0)))
                .setParameter("id", keys.isEmpty() ? new UUID(-1, -1) : Cursor.id(keys.get(1)))
                .setMaxResults(page.size() + 1));
        return Slice.of(found, page.size(), last -> Cursor.of(last.startsAt(), last.id()));
    }

    private List<ReservationView> views(Query query) {
        List<?> rows = query.getResultList();
        var ids = rows.stream().map(row -> (UUID) ((Object[]) row)[0]).toList();
        var seats = seats(ids);
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> Reservations.read(Arrays.copyOf(row, row.length - 1))
                        .view((String) row[row.length - 1], seats.getOrDefault((UUID) row[0], List.of())))
                .toList();
    }

    private Map<UUID, List<Seat>> seats(List<UUID> ids) {
        var seats = new HashMap<UUID, List<Seat>>();
        if (ids.isEmpty()) {
            return seats;
        }
        for (Object row : em.createNativeQuery("""
                        select c.reservation_id, c.station_id, s.number, c.sat_at is not null, c.freed_at is not null
                        from seat_claim c join station s on s.id = c.station_id
                        where c.reservation_id in (:ids) order by s.number""").setParameter("ids", ids).getResultList()) {
            var column = (Object[]) row;
            seats.computeIfAbsent((UUID) column[0], id -> new ArrayList<>())
                    .add(new Seat(
                            new StationId((UUID) column[1]),
                            ((Number) column[2]).intValue(),
                            (Boolean) column[3],
                            (Boolean) column[4]));
        }
        return seats;
    }
}
