package org.gamingcafe.cafe.reservation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.ReservationChanged.What;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Bookings: seen, cancelled, and come for. */
@Stateless
@RolesAllowed(Permission.SELF)
public class ReservationService {

    @Inject
    Reservations reservations;

    @Inject
    ReservationViews views;

    @Inject
    BookingAccess access;

    @Inject
    BookingDesk desk;

    @Inject
    SeatClaims claims;

    @Inject
    VenueReservationSettings settings;

    @Inject
    Arrivals arrivals;

    @Inject
    Deposits deposits;

    @Inject
    BookingMail mail;

    @Inject
    WaitingQueue queue;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /** Own, or with {@code reservation:read} in its venue; else {@code reservation.not-found}. */
    public ReservationView get(UUID id) {
        return access.visible(views.get(id));
    }

    /** Own, the latest first. */
    public Slice<ReservationView> mine(PageRequest page) {
        return views.of(Call.current().caller().person(), page);
    }

    /** Those of a venue that last at some moment between two instants, the earliest first. */
    @RolesAllowed(Permission.RESERVATION_READ)
    public Slice<ReservationView> list(
            VenueId venue, Instant from, Instant until, @Nullable State state, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.RESERVATION_READ, venue, "venue");
        return views.of(venue, from, until, state, page);
    }

    /** All of a business day that have or had their seats. */
    @RolesAllowed(Permission.RESERVATION_READ)
    public List<ReservationView> day(VenueId venue, LocalDate day) {
        Call.current().caller().mustBeAllowed(Permission.RESERVATION_READ, venue, "venue");
        var where = venues.get(venue);
        var begins = day.atTime(where.cutOver()).atZone(where.zone());
        return views.between(venue, begins.toInstant(), begins.plusDays(1).toInstant());
    }

    /** What can be booked in a venue, for everybody with a right there. */
    public List<SeatGroup> groups(VenueId venue) {
        return claims.groups(venues.get(venue).id());
    }

    /** How many seats of a group could be booked for this time as things stand. */
    public int free(VenueId venue, UUID group, Instant startsAt, Instant endsAt) {
        if (groups(venue).stream().noneMatch(known -> known.id().equals(group))) {
            throw new NotFound("station-group");
        }
        if (!endsAt.isAfter(startsAt)) {
            throw new InvalidInput("endsAt", "reservation.backwards");
        }
        var times = settings.of(venue).times(startsAt, desk.now(), null);
        return claims.free(venue, group, times.locksAt(), startsAt, endsAt, null)
                .size();
    }

    /**
     * Free of charge until it is said so, then for the fee, which the desk may waive with a reason. An offer is declined by
     * it. Own, or at the desk.
     *
     * @param why the fee is waived, if it is
     */
    public ReservationView cancel(UUID id, boolean waive, @Nullable String why, Command command) {
        return idempotency.once(command, ReservationView.class, act -> {
            var booking = access.own(id);
            switch (booking.state()) {
                case PENDING -> decline(booking);
                case CONFIRMED, LOCKED -> cancel(booking, waive, why);
                case IN_PROGRESS, COMPLETED, CANCELLED, NO_SHOW, EXPIRED -> throw new ReservationOver();
            }
            queue.offerFreed(booking.venue());
            return views.get(id);
        });
    }

    private void decline(Reservation offer) {
        reservations.turn(offer, State.CANCELLED, null, desk.now());
        queue.answered(offer.id(), WaitingView.State.DECLINED);
        events.fire(ReservationChanged.of(offer, What.CANCELLED));
    }

    private void cancel(Reservation booking, boolean waive, @Nullable String why) {
        var now = desk.now();
        var isDue = !booking.isFreeToCancel(now) && booking.agreed().fee().isPositive();
        var isWaived = waive && isDue && !BookingAccess.isOwn(Call.current().caller(), booking.account());
        var reason = isWaived ? Reason.checked(why == null ? "" : why) : null;
        Money charged = booking.agreed().charged();
        if (isWaived || booking.isFreeToCancel(now)) {
            deposits.giveBack(booking);
        } else {
            charged = deposits.charge(booking, Deposits.Why.LATE);
        }
        reservations.turn(booking, State.CANCELLED, charged, now);
        events.fire(ReservationChanged.of(booking, What.CANCELLED, charged).because(reason));
        mail.cancelled(booking, charged);
    }

    /** The desk says that they are here: the deposit is free again, and the seats wait for them a little longer. */
    @RolesAllowed(Permission.RESERVATION_RUN)
    public ReservationView arrive(UUID id, Command command) {
        return idempotency.once(command, ReservationView.class, act -> {
            arrivals.arrived(access.served(id), desk.now());
            return views.get(id);
        });
    }
}
