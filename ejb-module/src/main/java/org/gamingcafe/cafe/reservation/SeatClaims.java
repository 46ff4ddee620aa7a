package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Who has which seat from when to when. The database holds that no seat is had twice (I9): an insert that would have it so
 * waits for whoever is about to have it, and then does nothing.
 */
@ApplicationScoped
class SeatClaims {

    /** A seat that could be had, by its number. */
    record Seat(UUID station, int number) {}

    /** A seat of a booking. */
    record Booked(
            UUID id, UUID station, int number, @Nullable String codeHash, boolean sat, boolean freed) {}

    @PersistenceContext
    EntityManager em;

    /**
     * Seats of a group that nobody has in this time, by number. Play that goes on has to be over when they are locked.
     *
     * @param beside a booking whose own seats count as free
     */
    List<Seat> free(VenueId venue, UUID group, Instant locksAt, Instant from, Instant until, @Nullable UUID beside) {
        return Sql.list(
                em,
                """
                select s.id, s.number from station s
                where s.venue_id = ? and s.group_id = ? and s.state not in ('MAINTENANCE', 'ADMIN_MODE') and s.retired_at is null
                    and not exists (select from seat_claim c where c.station_id = s.id and c.blocks and c.freed_at is null
                        and (cast(? as uuid) is null or c.reservation_id is distinct from cast(? as uuid))
                        and tstzrange(c.starts_at, c.ends_at)
                            && tstzrange(case when c.session_id is null then cast(? as timestamptz) else ? end, ?))
                order by s.number""",
                row -> new Seat(row.id(1), (int) row.number(2)),
                venue.value(),
                group,
                beside,
                beside,
                from,
                locksAt,
                until);
    }

    /**
     * Takes these seats for a booking, in the order of their ids.
     *
     * @param codes the hash of each seat's code, in the order of the seats
     * @return whether all of them were had; if not, none is
     */
    boolean take(Reservation booking, List<Seat> seats, List<String> codes) {
        var sorted = new ArrayList<>(seats);
        sorted.sort((one, other) -> one.station().compareTo(other.station()));
        var taken = Sql.change(
                em,
                """
                insert into seat_claim (id, station_id, starts_at, ends_at, blocks, reservation_id, code_hash)
                select wanted.id, wanted.station, r.starts_at, r.ends_at, r.blocks, r.id, nullif(wanted.code, '')
                from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[])) with ordinality
                        as wanted (id, station, code, place)
                    cross join reservation r
                where r.id = ? order by wanted.place
                on conflict do nothing""",
                array(Collections.nCopies(seats.size(), 0).stream()
                        .map(any -> Ids.next())
                        .toList()),
                array(sorted.stream().map(Seat::station).toList()),
                array(sorted.stream()
                        .map(seat -> codes.isEmpty() ? "" : codes.get(seats.indexOf(seat)))
                        .toList()),
                booking.id());
        if (taken < seats.size()) {
            letGo(booking.id());
        }
        return taken == seats.size();
    }

    private static String array(Collection<?> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(",", "{", "}"));
    }

    /** For another attempt, or another time. */
    void letGo(UUID reservation) {
        Sql.change(em, "delete from seat_claim where reservation_id = ?", reservation);
    }

    List<Booked> of(UUID reservation) {
        List<?> rows = em.createNativeQuery("""
                        select c.id, c.station_id, s.number, c.code_hash, c.sat_at is not null, c.freed_at is not null
                        from seat_claim c join station s on s.id = c.station_id
                        where c.reservation_id = :id order by s.number""").setParameter("id", reservation).getResultList();
        return rows.stream().map(Object[].class::cast).map(SeatClaims::booked).toList();
    }

    private static Booked booked(Object[] column) {
        return new Booked(
                (UUID) column[0],
                (UUID) column[1],
                ((Number) column[2]).intValue(),
                (String) column[3],
                (Boolean) column[4],
                (Boolean) column[5]);
    }

    /** New codes for the seats of a booking that was only offered, by their numbers. */
    void give(UUID claim, String codeHash) {
        Sql.change(em, "update seat_claim set code_hash = ? where id = ?", codeHash, claim);
    }

    /** Others may have the seats to which nobody came. @return how many */
    int freeUnused(UUID reservation, Instant now) {
        return Sql.change(
                em,
                "update seat_claim set freed_at = ? where reservation_id = ? and sat_at is null and freed_at is null",
                now,
                reservation);
    }

    /** Whether somebody has ever sat down for a booking. */
    boolean isTakenUp(UUID reservation) {
        return Sql.one(
                em,
                "select exists (select from seat_claim where reservation_id = ? and sat_at is not null)",
                row -> row.flag(1),
                reservation);
    }

    /** Whether somebody could sit down now at a seat of a booking to which nobody has come. */
    boolean canBeSatAt(UUID reservation) {
        return Sql.one(em, """
                select exists (select from seat_claim c join station s on s.id = c.station_id
                    where c.reservation_id = ? and c.sat_at is null and c.freed_at is null
                        and s.state = 'LOCKED' and s.retired_at is null)""", row -> row.flag(1), reservation);
    }

    /** Whether a booking still has a seat. */
    boolean hasSome(UUID reservation) {
        return Sql.one(
                em,
                "select exists (select from seat_claim where reservation_id = ? and freed_at is null)",
                row -> row.flag(1),
                reservation);
    }

    /** What is retired is no seat any more. */
    boolean isThere(VenueId venue, UUID station) {
        return Sql.one(
                em,
                "select exists (select from station where id = ? and venue_id = ? and retired_at is null)",
                row -> row.flag(1),
                station,
                venue.value());
    }

    /** What the groups of a venue are called, by position. */
    List<SeatGroup> groups(VenueId venue) {
        return Sql.list(em, """
                select g.id, g.name, (select count(*) from station s where s.group_id = g.id and s.retired_at is null)
                from station_group g where g.venue_id = ? order by g.position, g.name limit 100""", row -> new SeatGroup(row.id(1), row.text(2), (int) row.number(3)), venue.value());
    }
}
