package org.gamingcafe.cafe.reservation;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Something has happened to a booking.
 *
 * @param charged the fee that was taken, nothing as a rule
 * @param reason why a fee was waived
 */
public record ReservationChanged(
        UUID reservation,
        VenueId venue,
        @Nullable AccountId account,
        What what,
        Money charged,
        @Nullable String reason) implements DomainEvent {

    /** What it was. */
    public enum What {
        OFFERED("reservation.offered"),
        CONFIRMED("reservation.confirmed"),
        MOVED("reservation.moved"),
        LOCKED("reservation.locked"),
        ARRIVED("reservation.arrived"),
        COMPLETED("reservation.completed"),
        CANCELLED("reservation.cancelled"),
        NO_SHOW("reservation.no-show"),
        EXPIRED("reservation.expired");

        private final String act;

        What(String act) {
            this.act = act;
        }
    }

    static ReservationChanged of(Reservation booking, What what) {
        return of(booking, what, Money.zero(booking.agreed().fee().currency()));
    }

    static ReservationChanged of(Reservation booking, What what, Money charged) {
        return new ReservationChanged(booking.id(), booking.venue(), booking.account(), what, charged, null);
    }

    ReservationChanged because(@Nullable String why) {
        return new ReservationChanged(reservation, venue, account, what, charged, why);
    }

    @Override
    public String act() {
        return what.act;
    }

    @Override
    public Subject subject() {
        return Subject.of("reservation", reservation);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("charged", charged.toString());
    }
}
