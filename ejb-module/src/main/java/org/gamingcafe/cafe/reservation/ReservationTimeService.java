package org.gamingcafe.cafe.reservation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.ReservationChanged.What;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * For the house's ticker: what time does to bookings. Each act may run twice and on several nodes at once. A house that was
 * down when a booking was to be locked, or when its grace ended, waits for its party from then on, and so does one at none of
 * whose seats anybody could sit down: nobody pays for that.
 */
@Stateless
@PermitAll
public class ReservationTimeService {

    /** A tick that is later than this says that the house was down. */
    private static final Duration LATE = Duration.ofMinutes(1);

    @Inject
    Reservations reservations;

    @Inject
    SeatClaims claims;

    @Inject
    Arrivals arrivals;

    @Inject
    Deposits deposits;

    @Inject
    BookingMail mail;

    @Inject
    BookingDesk desk;

    @Inject
    WaitingQueue queue;

    @Inject
    Event<DomainEvent> events;

    /** Bookings with which time has something to do, locked by nobody else. */
    public List<UUID> due(int most) {
        Call.current().caller().mustBeTheHouse();
        return reservations.due(desk.now(), most);
    }

    /** Whoever finds a seat dark or in repair cannot come: who can sit at none of their seats is waited for anew. */
    public void waitForSeats(int most) {
        Call.current().caller().mustBeTheHouse();
        reservations.waitForSeats(desk.now(), most);
    }

    /** Locks, reminds, frees, completes, takes the fee: whatever is due with this one. */
    public void turn(UUID id) {
        Call.current().caller().mustBeTheHouse();
        var now = desk.now();
        reservations.dueIfFree(id, now).ifPresent(booking -> turn(booking, now));
    }

    private void turn(Reservation booking, Instant now) {
        switch (booking.state()) {
            case PENDING -> expire(booking, now);
            case CONFIRMED -> confirmed(booking, now);
            case LOCKED -> locked(booking, now);
            case IN_PROGRESS -> inProgress(booking, now);
            case COMPLETED, CANCELLED, NO_SHOW, EXPIRED -> reservations.turn(booking, booking.state(), null, now);
        }
    }

    private void expire(Reservation booking, Instant now) {
        deposits.giveBack(booking);
        reservations.turn(booking, State.EXPIRED, null, now);
        queue.answered(booking.id(), WaitingView.State.EXPIRED);
        events.fire(ReservationChanged.of(booking, What.EXPIRED));
        queue.offerFreed(booking.venue());
    }

    private void confirmed(Reservation booking, Instant now) {
        if (booking.isOver(now)) {
            expire(booking, now);
            return;
        }
        var told = reminded(booking, now);
        if (booking.times().locksAt().isAfter(now)) {
            reservations.turn(told, State.CONFIRMED, null, now);
            return;
        }
        var isLate = now.isAfter(booking.startsAt());
        var awaited = isLate ? told.awaitedUntil(now.plus(booking.grace())) : told;
        reservations.turn(awaited, State.LOCKED, null, now);
        events.fire(ReservationChanged.of(booking, What.LOCKED));
    }

    private void locked(Reservation booking, Instant now) {
        if (booking.times().graceUntil().isAfter(now)) {
            reservations.turn(reminded(booking, now), State.LOCKED, null, now);
        } else if (claims.isTakenUp(booking.id())) {
            came(booking, now);
        } else if (isMissed(booking, now)) {
            waitAnew(booking, now);
        } else {
            noShow(booking, now);
        }
    }

    /** Whoever sits there has come, whatever else was forgotten. */
    private void came(Reservation booking, Instant now) {
        if (booking.isOver(now)) {
            deposits.giveBack(booking);
            arrivals.completed(booking, now);
        } else {
            arrivals.arrived(booking, now);
        }
    }

    /**
     * Nobody could come while the house was down, or while none of the seats could be sat at, or not for the whole of the
     * time for which the house waits.
     */
    private boolean isMissed(Reservation booking, Instant now) {
        var isLate = now.isAfter(booking.times().graceUntil().plus(LATE));
        return isLate || booking.isAwaitedAnew() && booking.isOver(now) || !claims.canBeSatAt(booking.id());
    }

    private void waitAnew(Reservation booking, Instant now) {
        if (booking.isOver(now)) {
            expire(booking, now);
        } else {
            reservations.turn(booking.awaitedUntil(now.plus(booking.grace())), State.LOCKED, null, now);
        }
    }

    private void noShow(Reservation booking, Instant now) {
        var charged = deposits.charge(booking, Deposits.Why.NO_SHOW);
        reservations.turn(booking, State.NO_SHOW, charged, now);
        events.fire(ReservationChanged.of(booking, What.NO_SHOW, charged));
        mail.noShow(booking, charged);
        queue.offerFreed(booking.venue());
    }

    private void inProgress(Reservation booking, Instant now) {
        if (booking.isOver(now)) {
            arrivals.completed(booking, now);
            return;
        }
        var isGraceOver = !booking.times().graceUntil().isAfter(now);
        if (isGraceOver && claims.freeUnused(booking.id(), now) > 0) {
            queue.offerFreed(booking.venue());
        }
        if (claims.hasSome(booking.id())) {
            reservations.turn(booking, State.IN_PROGRESS, null, now);
        } else {
            arrivals.completed(booking, now);
        }
    }

    private Reservation reminded(Reservation booking, Instant now) {
        var at = booking.times().remindAt();
        if (at == null || at.isAfter(now)) {
            return booking;
        }
        mail.reminder(booking);
        return booking.reminded();
    }

    /** Venues in which somebody waits for seats. */
    public List<VenueId> waiting() {
        Call.current().caller().mustBeTheHouse();
        return queue.venues();
    }

    /** Offers what has become free in a venue, unless another node is just doing so. */
    public void offer(VenueId venue) {
        Call.current().caller().mustBeTheHouse();
        queue.offerIfAlone(venue);
    }
}
