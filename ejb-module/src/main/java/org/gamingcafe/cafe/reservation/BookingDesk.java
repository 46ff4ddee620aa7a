package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.cafe.reservation.SeatClaims.Seat;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Finds seats and puts a booking on them. Of those who race for the same seats one has them; the others look again. */
@ApplicationScoped
class BookingDesk {

    /** Each time somebody else was faster, so somewhere it ends. */
    private static final int MOST_TRIES = 20;

    @Inject
    Reservations reservations;

    @Inject
    SeatClaims claims;

    @Inject
    Clock clock;

    /** A booking and its seats; refuses with {@code reservation.no-seats} if they are not free. */
    Reservation book(VenueId venue, NewReservation wanted, ReservationSettings settings, List<String> codes) {
        var booking = drawn(venue, wanted, settings, State.CONFIRMED, null);
        add(booking);
        if (!place(booking, wanted.stations(), codes)) {
            throw new NoSeats();
        }
        return booking;
    }

    /** Seats that are kept until somebody has said yes; nothing if they are not free. */
    Optional<Reservation> offer(
            VenueId venue, NewReservation wanted, ReservationSettings settings, Instant pendingUntil) {
        var booking = drawn(venue, wanted, settings, State.PENDING, pendingUntil);
        if (free(booking, null).size() < wanted.seats()) {
            return Optional.empty();
        }
        add(booking);
        if (place(booking, List.of(), List.of())) {
            return Optional.of(booking);
        }
        reservations.turn(booking, State.EXPIRED, null, now());
        return Optional.empty();
    }

    private void add(Reservation booking) {
        var lookAt = Optional.ofNullable(booking.lookAt(booking.state(), booking.createdAt()));
        reservations.add(booking, Call.current().caller().account(), lookAt.orElse(booking.startsAt()));
    }

    private Reservation drawn(
            VenueId venue,
            NewReservation wanted,
            ReservationSettings settings,
            State state,
            @Nullable Instant pendingUntil) {
        var now = now();
        var isMember = wanted.account() != null;
        return new Reservation(
                Ids.next(),
                venue,
                wanted.account(),
                wanted.guestName(),
                wanted.group(),
                wanted.seats(),
                state,
                wanted.startsAt(),
                wanted.endsAt(),
                settings.times(wanted.startsAt(), now, pendingUntil),
                wanted.accompanied(),
                new Reservation.Agreed(
                        settings.depositOf(isMember ? wanted.seats() : 0),
                        settings.feeOf(isMember ? wanted.seats() : 0),
                        settings.feeOf(0),
                        null),
                now,
                null,
                1);
    }

    /** @param chosen exactly these seats; empty: those that fit best @return whether it has its seats */
    boolean place(Reservation booking, List<StationId> chosen, List<String> codes) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var free = free(booking, booking.id());
            var wanted = chosen.isEmpty() ? best(free, booking.seats()) : exactly(booking, free, chosen);
            if (wanted.isEmpty()) {
                return false;
            }
            if (claims.take(booking, wanted, codes)) {
                return true;
            }
        }
        return false;
    }

    private List<Seat> free(Reservation booking, @Nullable UUID beside) {
        return claims.free(
                booking.venue(),
                booking.group(),
                booking.times().locksAt(),
                booking.startsAt(),
                booking.endsAt(),
                beside);
    }

    private static List<Seat> best(List<Seat> free, int wanted) {
        return free.size() < wanted ? List.of() : Neighbours.pick(free, wanted);
    }

    /** Seats that are not of the venue are absent; of another group, or not free, they cannot be had. */
    private List<Seat> exactly(Reservation booking, List<Seat> free, List<StationId> chosen) {
        for (var station : chosen) {
            if (!claims.isThere(booking.venue(), station.value())) {
                throw new NotFound("station");
            }
        }
        var ids = chosen.stream().map(StationId::value).toList();
        var found = free.stream().filter(seat -> ids.contains(seat.station())).toList();
        return found.size() == chosen.size() ? found : List.of();
    }

    /** Bookings are counted in whole seconds, as play is. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
