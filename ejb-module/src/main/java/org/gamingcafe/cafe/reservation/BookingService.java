package org.gamingcafe.cafe.reservation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.ReservationChanged.What;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Seats are booked, an offer is accepted, a booking is moved: by members for themselves, and by the desk. */
@Stateless
@RolesAllowed(Permission.SELF)
public class BookingService {

    /** Bookings to come of one member. */
    static final int MOST = 20;

    /** What is kept for a repeated request: codes only sealed. */
    public record Sealed(
            ReservationView reservation, @Nullable String codes) {}

    @Inject
    Reservations reservations;

    @Inject
    ReservationViews views;

    @Inject
    VenueReservationSettings settings;

    @Inject
    BookingAccess access;

    @Inject
    BookingRules rules;

    @Inject
    BookingDesk desk;

    @Inject
    SeatClaims claims;

    @Inject
    SeatCodes codes;

    @Inject
    Deposits deposits;

    @Inject
    BookingMail mail;

    @Inject
    WaitingQueue queue;

    @Inject
    WalletService wallets;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /**
     * Refuses with {@code reservation.no-seats}, {@code reservation.closed}, {@code admission.denied},
     * {@code reservation.stays-too-long}, {@code reservation.too-many}, {@code wallet.insufficient-funds}.
     */
    public Booked book(VenueId venue, NewReservation wanted, Command command) {
        var kept = idempotency.once(command, Sealed.class, act -> book(venue, wanted));
        return opened(kept);
    }

    private Sealed book(VenueId venue, NewReservation wanted) {
        access.mayBook(venue, wanted.account());
        mustHaveRoom(wanted.account());
        mustBeThere(venue, wanted.group());
        var terms = settings.of(venue);
        rules.check(venue, wanted, terms, desk.now());
        var secrets = codes.random(wanted.seats());
        var booking = desk.book(
                venue, wanted, terms, secrets.stream().map(codes::hash).toList());
        deposits.setAside(booking);
        return confirmed(booking, secrets);
    }

    private void mustHaveRoom(@Nullable AccountId account) {
        if (account != null) {
            wallets.awaitTurn(account);
            if (reservations.countComing(account) >= MOST) {
                throw new TooManyBookings();
            }
        }
    }

    private void mustBeThere(VenueId venue, UUID group) {
        if (claims.groups(venue).stream().noneMatch(known -> known.id().equals(group))) {
            throw new NotFound("station-group");
        }
    }

    private Sealed confirmed(Reservation booking, List<String> secrets) {
        events.fire(ReservationChanged.of(booking, What.CONFIRMED));
        mail.confirmed(booking, secrets);
        return new Sealed(views.get(booking.id()), codes.sealed(secrets, booking.id()));
    }

    private Booked opened(Sealed kept) {
        return new Booked(
                kept.reservation(),
                codes.opened(kept.codes(), kept.reservation().id()));
    }

    /** Says yes to an offer; refuses with {@code reservation.over} when it no longer stands. */
    public Booked accept(UUID id, Command command) {
        var kept = idempotency.once(command, Sealed.class, act -> accept(id));
        return opened(kept);
    }

    private Sealed accept(UUID id) {
        var offer = access.own(id);
        var now = desk.now();
        var until = offer.times().pendingUntil();
        if (offer.state() != State.PENDING || until == null || !until.isAfter(now)) {
            throw new ReservationOver();
        }
        rules.mustBeAdmitted(offer.venue(), offer.account(), offer.accompanied(), offer.startsAt(), offer.endsAt());
        var seats = claims.of(id);
        var secrets = codes.random(seats.size());
        for (var i = 0; i < seats.size(); i++) {
            claims.give(seats.get(i).id(), codes.hash(secrets.get(i)));
        }
        deposits.setAside(offer);
        reservations.turn(offer, State.CONFIRMED, null, now);
        queue.answered(id, WaitingView.State.ACCEPTED);
        return confirmed(offer, secrets);
    }

    /**
     * Another time, or other seats; codes and what was agreed stay. Members may as long as they could cancel free of charge.
     * Refuses as a new booking is refused, and with {@code reservation.over} what has begun.
     */
    public Booked move(UUID id, BookingMove to, Command command) {
        var kept = idempotency.once(command, Sealed.class, act -> move(id, to));
        return opened(kept);
    }

    private Sealed move(UUID id, BookingMove to) {
        var booking = access.own(id);
        var now = desk.now();
        var isOwn = BookingAccess.isOwn(Call.current().caller(), booking.account());
        if (!booking.state().isAwaited() || isOwn && !booking.isFreeToCancel(now)) {
            throw new ReservationOver();
        }
        var terms = settings.of(booking.venue());
        var wanted = to.asked(booking);
        mustBeThere(booking.venue(), wanted.group());
        rules.check(booking.venue(), wanted, terms, now);
        var hashes = claims.of(id).stream()
                .map(seat -> seat.codeHash() == null ? "" : seat.codeHash())
                .toList();
        claims.letGo(id);
        var remindAt = terms.times(wanted.startsAt(), now, null).remindAt();
        var times = booking.timesFrom(wanted.startsAt(), now, remindAt);
        var moved = booking.at(wanted.group(), wanted.startsAt(), wanted.endsAt(), times);
        reservations.reschedule(moved, moved.lookAt(State.CONFIRMED, now));
        if (!desk.place(moved, wanted.stations(), hashes)) {
            throw new NoSeats();
        }
        queue.offerFreed(booking.venue());
        events.fire(ReservationChanged.of(moved, What.MOVED));
        mail.moved(moved);
        return new Sealed(views.get(id), null);
    }
}
