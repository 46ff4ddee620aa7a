package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What bookings and play say about one station. */
@ApplicationScoped
class StationClaims {

    /** So many bookings of a seat are looked at: those that last, and the next ones. */
    private static final int AHEAD = 4;

    /** A booking of the station that is not over. */
    record Coming(
            UUID claim,
            UUID reservation,
            @Nullable AccountId account,
            @Nullable String codeHash,
            Instant startsAt,
            Instant endsAt,
            Instant locksAt) {

        boolean isLocked(Instant now) {
            return !locksAt.isAfter(now);
        }
    }

    @PersistenceContext
    EntityManager em;

    /** Bookings of this seat that last or are to come, the earliest first. */
    List<Coming> coming(StationId station, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        select c.id, r.id, r.account_id, c.code_hash, r.starts_at, r.ends_at, r.locks_at
                        from seat_claim c join reservation r on r.id = c.reservation_id
                        where c.station_id = :station and c.blocks and c.freed_at is null and c.ends_at > :now
                        order by c.starts_at""")
                .setParameter("station", station.value())
                .setParameter("now", now)
                .setMaxResults(AHEAD)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(StationClaims::coming)
                .toList();
    }

    private static Coming coming(Object[] column) {
        return new Coming(
                (UUID) column[0],
                (UUID) column[1],
                column[2] == null ? null : new AccountId((UUID) column[2]),
                (String) column[3],
                (Instant) column[4],
                (Instant) column[5],
                (Instant) column[6]);
    }

    /** Seats of a venue that are booked from some moment before an instant on, and to which nobody has come: the next of each. */
    Map<StationId, SeatClaim> next(VenueId venue, Instant now, Instant before) {
        var next = new HashMap<StationId, SeatClaim>();
        for (Object row : em.createNativeQuery("""
                        select distinct on (c.station_id) c.station_id, r.id, r.starts_at, r.locks_at <= :now
                        from reservation r join seat_claim c on c.reservation_id = r.id
                        where r.venue_id = :venue and r.starts_at < :before and r.starts_at > :past and r.ends_at > :now
                            and c.blocks and c.freed_at is null and c.sat_at is null
                        order by c.station_id, c.starts_at""")
                .setParameter("venue", venue.value())
                .setParameter("now", now)
                .setParameter("past", now.minus(ReservationSettings.LONGEST))
                .setParameter("before", before)
                .getResultList()) {
            var column = (Object[]) row;
            next.put(new StationId((UUID) column[0]), new SeatClaim((UUID) column[1], (Instant) column[2], (Boolean)
                    column[3]));
        }
        return next;
    }

    /** The party's seat is taken up; the code is used with it. @return whether it was still theirs */
    boolean sit(UUID claim, UUID session, Instant now) {
        return Sql.change(em, """
                        update seat_claim set sat_by = ?, sat_at = ?, code_hash = null
                        where id = ? and blocks and freed_at is null""", session, now, claim) == 1;
    }

    /** Until when the booking lasts for which a session has come. */
    Optional<Coming> ofSession(UUID session) {
        List<?> rows =
                em.createNativeQuery("""
                        select c.id, r.id, r.account_id, c.code_hash, r.starts_at, r.ends_at, r.locks_at
                        from seat_claim c join reservation r on r.id = c.reservation_id
                        where c.sat_by = :session and c.blocks and c.freed_at is null""").setParameter("session", session).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(StationClaims::coming)
                .findFirst();
    }

    /** Play has the seat for this time beside any booking. @return whether nobody else has it */
    boolean play(UUID session, StationId station, Instant from, Instant until) {
        return !until.isAfter(from) || Sql.change(em, """
                                insert into seat_claim (id, station_id, starts_at, ends_at, blocks, session_id)
                                values (?, ?, ?, ?, true, ?) on conflict do nothing""", Ids.next(), station.value(), from, until, session) == 1;
    }

    /** Play needs the seat no longer than a booking for which it has come. */
    void forget(UUID session) {
        Sql.change(em, "delete from seat_claim where session_id = ?", session);
    }

    /** Who came for a booking has gone: others may have the seat. */
    void left(UUID session, Instant at) {
        Sql.change(
                em,
                "update seat_claim set left_at = ?, freed_at = ? where sat_by = ? and left_at is null",
                at,
                at,
                session);
    }
}
