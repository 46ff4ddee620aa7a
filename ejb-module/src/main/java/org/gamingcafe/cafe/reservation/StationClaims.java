package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.station.StationKind;
import org.gamingcafe.cafe.station.StationView;
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

    /** Numbers of seats end at 9999. */
    private static final int MOST = 10_000;

    /**
     * A booking of the station that is not over, or of somebody who comes to it.
     *
     * @param isHere of the station; else its seat is another one
     * @param isSatAt somebody has come to the seat
     */
    record Coming(
            UUID claim,
            UUID reservation,
            @Nullable AccountId account,
            @Nullable String codeHash,
            Instant startsAt,
            Instant endsAt,
            Instant locksAt,
            boolean isHere,
            boolean isSatAt) {

        boolean isLocked(Instant now) {
            return !locksAt.isAfter(now);
        }
    }

    @PersistenceContext
    EntityManager em;

    /**
     * Bookings of this seat that last or are to come, the earliest first. Behind them the one at other seats that is locked
     * for this person and to which nobody has come, by its lowest seat.
     */
    List<Coming> coming(StationId station, @Nullable AccountId account, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        (select c.id as claim, r.id as booking, r.account_id, c.code_hash, r.starts_at, r.ends_at, r.locks_at,
                            true as here, c.sat_at is not null as sat
                        from seat_claim c join reservation r on r.id = c.reservation_id
                        where c.station_id = :station and c.blocks and c.freed_at is null and c.ends_at > :now
                        order by c.starts_at limit :ahead)
                        union all
                        (select c.id, r.id, r.account_id, c.code_hash, r.starts_at, r.ends_at, r.locks_at, false,
                            false
                        from reservation r join seat_claim c on c.reservation_id = r.id
                            join station t on t.id = c.station_id join station s on s.venue_id = r.venue_id
                        where s.id = :station and t.id <> s.id and r.account_id = cast(:account as uuid)
                            and r.state in ('CONFIRMED', 'LOCKED') and r.locks_at <= :now and r.ends_at > :now
                            and r.starts_at > :past and c.sat_at is null and c.freed_at is null
                        order by r.starts_at, t.number limit 1)
                        order by 8 desc, 5""")
                .setParameter("station", station.value())
                .setParameter("account", account == null ? null : account.toString())
                .setParameter("now", now)
                .setParameter("past", now.minus(ReservationSettings.LONGEST))
                .setParameter("ahead", AHEAD)
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
                (Instant) column[6],
                (Boolean) column[7],
                (Boolean) column[8]);
    }

    /**
     * Every seat of a venue by its number, with the next booking that begins before an instant and to which nobody has come:
     * one statement for boards.
     */
    List<BookedSeat> board(VenueId venue, Instant now, Instant before) {
        List<?> rows = em.createNativeQuery("""
                        select s.id, s.venue_id, s.number, s.name, s.group_id, g.name as group_name, s.state, s.occupied_by,
                            s.version, s.kind, p.last_seen_at,
                            exists (select from station_key k where k.station_id = s.id and k.revoked_at is null) as watched,
                            b.reservation_id, b.starts_at, b.locked
                        from station s join station_group g on g.id = s.group_id
                        left join station_pulse p on p.station_id = s.id
                        left join (
                            select distinct on (c.station_id) c.station_id, r.id as reservation_id, r.starts_at,
                                r.locks_at <= :now as locked
                            from reservation r join seat_claim c on c.reservation_id = r.id
                            where r.venue_id = :venue and r.starts_at < :before and r.starts_at > :past
                                and r.ends_at > :now and c.blocks and c.freed_at is null and c.sat_at is null
                            order by c.station_id, c.starts_at) b on b.station_id = s.id
                        where s.venue_id = :venue and s.retired_at is null order by s.number""")
                .setParameter("venue", venue.value())
                .setParameter("now", now)
                .setParameter("past", now.minus(ReservationSettings.LONGEST))
                .setParameter("before", before)
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column -> new BookedSeat(seat(column), booked(column)))
                .toList();
    }

    private static StationView seat(Object[] column) {
        return new StationView(
                new StationId((UUID) column[0]),
                new VenueId((UUID) column[1]),
                ((Number) column[2]).intValue(),
                (String) column[3],
                (UUID) column[4],
                (String) column[5],
                StationView.State.valueOf((String) column[6]),
                (UUID) column[7],
                ((Number) column[8]).longValue(),
                StationKind.valueOf((String) column[9]),
                (Instant) column[10],
                (Boolean) column[11]);
    }

    private static @Nullable SeatClaim booked(Object[] column) {
        return column[12] == null ? null : new SeatClaim((UUID) column[12], (Instant) column[13], (Boolean) column[14]);
    }

    /** When the next booking of this seat begins to which nobody has come, if it does so before an instant. */
    Optional<Instant> nextAt(StationId station, Instant now, Instant before) {
        return Sql.first(em, """
                select r.starts_at from seat_claim c join reservation r on r.id = c.reservation_id
                where c.station_id = ? and c.blocks and c.freed_at is null and c.sat_at is null and c.ends_at > ?
                    and r.starts_at < ?
                order by c.starts_at limit 1""", row -> row.instant(1), station.value(), now, before);
    }

    /**
     * A seat of a booking that the caller has locked becomes another one of the same group, if nobody else has that one in
     * this time. The code of the seat that is given up opens nothing any more.
     */
    boolean swap(Coming seat, StationId station) {
        var isHad = Sql.change(em, """
                        insert into seat_claim (id, station_id, starts_at, ends_at, blocks, reservation_id)
                        select ?, s.id, r.starts_at, r.ends_at, r.blocks, r.id
                        from reservation r join station s on s.venue_id = r.venue_id and s.group_id = r.group_id
                        where r.id = ? and s.id = ? on conflict do nothing""", Ids.next(), seat.reservation(), station.value()) == 1;
        if (isHad) {
            Sql.change(em, "delete from seat_claim where id = ?", seat.claim());
        }
        return isHad;
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
                        select c.id, r.id, r.account_id, c.code_hash, r.starts_at, r.ends_at, r.locks_at, true as here,
                            true as sat
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
