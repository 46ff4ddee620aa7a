package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** All bookings. Whoever acts on one locks its row first. */
@ApplicationScoped
class Reservations {

    static final String COLUMNS = """
            r.id, r.venue_id, r.account_id, r.guest_name, r.group_id, r.seats, r.state, r.starts_at, r.ends_at, r.locks_at,
            r.grace_until, r.free_until, r.remind_at, r.pending_until, r.accompanied, r.currency, r.deposit, r.fee, r.charged,
            r.hold_id, r.created_at, r.ended_at, r.version""";

    private static final Duration MOMENT = Duration.ofMinutes(1);

    @PersistenceContext
    EntityManager em;

    void add(Reservation booking, @Nullable AccountId by, Instant lookAt) {
        Sql.change(
                em,
                """
                insert into reservation (id, venue_id, account_id, guest_name, group_id, seats, state, starts_at, ends_at,
                    locks_at, grace_until, free_until, remind_at, pending_until, look_at, accompanied, currency, deposit, fee,
                    hold_id, created_at, created_by)
                values (?, ?, cast(? as uuid), cast(? as text), ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz),
                    cast(? as timestamptz), ?, ?, ?, ?, ?, cast(? as uuid), ?, cast(? as uuid))""",
                booking.id(),
                booking.venue().value(),
                value(booking.account()),
                booking.guestName(),
                booking.group(),
                booking.seats(),
                booking.state().name(),
                booking.startsAt(),
                booking.endsAt(),
                booking.times().locksAt(),
                booking.times().graceUntil(),
                booking.times().freeUntil(),
                booking.times().remindAt(),
                booking.times().pendingUntil(),
                lookAt,
                booking.accompanied(),
                booking.agreed().deposit().currency(),
                booking.agreed().deposit().minor(),
                booking.agreed().fee().minor(),
                booking.agreed().hold(),
                booking.createdAt(),
                value(by));
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    Optional<Reservation> find(UUID id) {
        return first("where r.id = :id", id);
    }

    /** Whoever acts on a booking waits here for whoever acts on it now, and then sees what that one left. */
    Optional<Reservation> locked(UUID id) {
        return first("where r.id = :id for update", id);
    }

    /** Absent while somebody else acts on it, or when there is nothing to do any more. */
    Optional<Reservation> dueIfFree(UUID id, Instant now) {
        List<?> rows = em.createNativeQuery("select " + COLUMNS + """

                        from reservation r where r.id = :id and r.look_at <= :now for update skip locked""")
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultList();
        return rows.stream().map(Reservations::read).findFirst();
    }

    private Optional<Reservation> first(String where, UUID id) {
        List<?> rows = em.createNativeQuery("select " + COLUMNS + " from reservation r " + where)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(Reservations::read).findFirst();
    }

    /** With which time has something to do, the longest due first; what others hold is left out. */
    List<UUID> due(Instant now, int most) {
        return Sql.list(
                em,
                "select id from reservation where look_at <= ? order by look_at limit ? for update skip locked",
                row -> row.id(1),
                now,
                most);
    }

    /** Brings a booking that the caller has locked into a state; its seats follow. */
    void turn(Reservation booking, State to, @Nullable Money charged, Instant now) {
        Sql.change(
                em,
                """
                update reservation set state = ?, pending_until = case ? when 'PENDING' then pending_until end,
                    charged = ?, grace_until = ?, remind_at = cast(? as timestamptz), look_at = cast(? as timestamptz),
                    ended_at = cast(? as timestamptz), guest_name = case when ? then guest_name end, version = version + 1
                where id = ?""",
                to.name(),
                to.name(),
                charged == null ? booking.agreed().charged().minor() : charged.minor(),
                booking.times().graceUntil(),
                to.isOpen() ? booking.times().remindAt() : null,
                booking.lookAt(to, now),
                to.isOpen() ? null : now,
                to.isOpen(),
                booking.id());
    }

    /**
     * Parties that can sit at none of their seats now are waited for from now on, as long as a house waits at most: bookings
     * of now, locked by nobody else. Written once a minute, not with each look.
     */
    void waitForSeats(Instant now, int most) {
        var until = now.plus(ReservationSettings.LONGEST_GRACE);
        Sql.change(em, """
                update reservation set grace_until = ?, look_at = least(coalesce(remind_at, ?), ?)
                where id in (
                    select r.id from reservation r
                    where r.state = 'LOCKED' and r.starts_at <= ? and r.ends_at > ? and r.grace_until <= ?
                        and not exists (select from seat_claim c join station s on s.id = c.station_id
                            where c.reservation_id = r.id and c.freed_at is null
                                and (c.sat_at is not null or s.state = 'LOCKED' and s.retired_at is null))
                    order by r.starts_at limit ? for update of r skip locked)""", until, until, until, now, now, until.minus(MOMENT), most);
    }

    /** What was set aside for it. */
    void hold(UUID id, UUID hold) {
        Sql.change(em, "update reservation set hold_id = ? where id = ?", hold, id);
    }

    /** Another time for a booking that the caller has locked and whose seats are let go; it is as confirmed then. */
    void reschedule(Reservation moved, @Nullable Instant lookAt) {
        var times = moved.times();
        Sql.change(
                em,
                """
                update reservation set state = 'CONFIRMED', group_id = ?, starts_at = ?, ends_at = ?, locks_at = ?, grace_until = ?,
                    free_until = ?, remind_at = cast(? as timestamptz), look_at = cast(? as timestamptz), version = version + 1
                where id = ?""",
                moved.group(),
                moved.startsAt(),
                moved.endsAt(),
                times.locksAt(),
                times.graceUntil(),
                times.freeUntil(),
                times.remindAt(),
                lookAt,
                moved.id());
    }

    /** Of a member, from the first to the last. */
    List<Reservation> all(AccountId account) {
        List<?> rows = em.createNativeQuery("select " + COLUMNS
                        + " from reservation r where r.account_id = :account order by r.starts_at, r.id")
                .setParameter("account", account.value())
                .getResultList();
        return rows.stream().map(Reservations::read).toList();
    }

    /** Of these people, those for which somebody may still come or say yes; whoever acts on one is waited for. */
    List<Reservation> lockedComing(Set<AccountId> accounts) {
        List<?> rows = em.createNativeQuery("select " + COLUMNS + """

                        from reservation r
                        where r.account_id = any (cast(:accounts as uuid[])) and r.state in ('PENDING', 'CONFIRMED', 'LOCKED')
                        order by r.id for update""")
                .setParameter("accounts", Sql.array(accounts))
                .getResultList();
        return rows.stream().map(Reservations::read).toList();
    }

    /** Open bookings of a member that are still to come. */
    long countComing(AccountId account) {
        return Sql.one(em, """
                select count(*) from reservation where account_id = ? and state in ('PENDING', 'CONFIRMED', 'LOCKED')""", row -> row.number(1), account.value());
    }

    static Reservation read(Object row) {
        var column = (Object[]) row;
        var currency = (String) column[15];
        return new Reservation(
                (UUID) column[0],
                new VenueId((UUID) column[1]),
                column[2] == null ? null : new AccountId((UUID) column[2]),
                (String) column[3],
                (UUID) column[4],
                ((Number) column[5]).intValue(),
                State.valueOf((String) column[6]),
                (Instant) column[7],
                (Instant) column[8],
                new Reservation.Times(
                        (Instant) column[9], (Instant) column[10], (Instant) column[11], (Instant) column[12], (Instant)
                                column[13]),
                (Boolean) column[14],
                new Reservation.Agreed(
                        money(column[16], currency), money(column[17], currency), money(column[18], currency), (UUID)
                                column[19]),
                (Instant) column[20],
                (Instant) column[21],
                ((Number) column[22]).longValue());
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }
}
