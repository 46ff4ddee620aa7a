package org.gamingcafe.cafe.reservation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** The waiting list: members who would like seats that are taken. */
@Stateless
@RolesAllowed(Permission.SELF)
public class WaitingService {

    /** Times for which one member waits. */
    static final int MOST = 10;

    @Inject
    WaitingList waiting;

    @Inject
    BookingAccess access;

    @Inject
    BookingRules rules;

    @Inject
    BookingDesk desk;

    @Inject
    SeatClaims claims;

    @Inject
    VenueReservationSettings settings;

    @Inject
    WalletService wallets;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /**
     * By a member, or by the desk for one. Refuses as a booking is refused, and with {@code waiting-list.seats-free} when
     * there is no need to wait, {@code waiting-list.already}.
     */
    public WaitingView join(VenueId venue, NewReservation wanted, Command command) {
        return idempotency.once(command, WaitingView.class, act -> {
            var account = wanted.account();
            if (account == null) {
                throw new InvalidInput("accountId", "waiting-list.account");
            }
            access.mayBook(venue, account);
            wallets.awaitTurn(account);
            return join(venue, account, wanted);
        });
    }

    private WaitingView join(VenueId venue, AccountId account, NewReservation wanted) {
        var terms = settings.of(venue);
        if (claims.groups(venue).stream().noneMatch(known -> known.id().equals(wanted.group()))) {
            throw new NotFound("station-group");
        }
        rules.check(venue, wanted, terms, desk.now());
        var times = terms.times(wanted.startsAt(), desk.now(), null);
        var free = claims.free(venue, wanted.group(), times.locksAt(), wanted.startsAt(), wanted.endsAt(), null);
        if (free.size() >= wanted.seats()) {
            throw new SeatsAreFree();
        }
        if (waiting.countOf(account) >= MOST) {
            throw new TooManyBookings();
        }
        var id = waiting.join(venue, account, wanted, desk.now()).orElseThrow(AlreadyWaiting::new);
        events.fire(new WaitingChanged(id, venue, account, WaitingView.State.WAITING));
        return existing(id);
    }

    /** Own, the latest first. */
    public Slice<WaitingView> mine(PageRequest page) {
        return waiting.of(Call.current().caller().person(), page);
    }

    /** Of a venue, in the order in which they are asked. */
    @RolesAllowed(Permission.RESERVATION_READ)
    public Slice<WaitingView> list(VenueId venue, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.RESERVATION_READ, venue, "venue");
        return waiting.of(venue, page);
    }

    /** Own, or with {@code reservation:read} in its venue. */
    public WaitingView get(UUID id) {
        var entry = existing(id);
        if (!BookingAccess.isOwn(Call.current().caller(), entry.account())) {
            Call.current().caller().mustBeAllowed(Permission.RESERVATION_READ, entry.venue(), "waiting-entry");
        }
        return entry;
    }

    /** Waits no longer: own, or at the desk for who is not linked to it (I16). Refuses with {@code reservation.over} who does not wait; an offer is declined. */
    public WaitingView leave(UUID id, Command command) {
        return idempotency.once(command, WaitingView.class, act -> {
            var entry = existing(id);
            if (!BookingAccess.isOwn(Call.current().caller(), entry.account())) {
                access.mustServe(entry.venue(), entry.account(), "waiting-entry");
            }
            if (!waiting.end(id, WaitingView.State.LEFT)) {
                throw new ReservationOver();
            }
            events.fire(new WaitingChanged(id, entry.venue(), entry.account(), WaitingView.State.LEFT));
            return existing(id);
        });
    }

    private WaitingView existing(UUID id) {
        return waiting.find(id).orElseThrow(() -> new NotFound("waiting-entry"));
    }
}
