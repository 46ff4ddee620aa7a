package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.gamingcafe.cafe.reservation.ReservationChanged.What;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A party comes, and goes. The caller holds the booking's lock. */
@ApplicationScoped
class Arrivals {

    @Inject
    Reservations reservations;

    @Inject
    Deposits deposits;

    @Inject
    Event<DomainEvent> events;

    /** Refuses who comes before the seats are locked for them, and a booking that is over. */
    void arrived(Reservation booking, Instant now) {
        if (!booking.state().isAwaited() || now.isBefore(booking.times().locksAt()) || booking.isOver(now)) {
            throw new ReservationOver();
        }
        deposits.giveBack(booking);
        var later = now.plus(booking.grace());
        var grace = booking.times().graceUntil();
        reservations.turn(booking.awaitedUntil(later.isAfter(grace) ? later : grace), State.IN_PROGRESS, null, now);
        events.fire(ReservationChanged.of(booking, What.ARRIVED));
    }

    void completed(Reservation booking, Instant now) {
        reservations.turn(booking, State.COMPLETED, null, now);
        events.fire(ReservationChanged.of(booking, What.COMPLETED));
    }
}
