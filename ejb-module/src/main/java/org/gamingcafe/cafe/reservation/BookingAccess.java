package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Who may book for whom, and act on which booking: members for themselves, the desk for those of its venue. */
@ApplicationScoped
class BookingAccess {

    @Inject
    Reservations reservations;

    @Inject
    WalletService wallets;

    /** Refuses whom the caller may not book for; what does not concern the caller is absent. */
    void mayBook(VenueId venue, @Nullable AccountId account) {
        var caller = Call.current().caller();
        if (account != null && isOwn(caller, account)) {
            mustBeHome(venue, wallets.homeOfOwner(account), "venue");
            return;
        }
        caller.mustBeAllowed(Permission.RESERVATION_RUN, venue, "venue");
        if (account != null) {
            mustBeHome(venue, wallets.servedBy(account, Permission.RESERVATION_RUN), "member");
        }
    }

    private static void mustBeHome(VenueId venue, VenueId home, String what) {
        if (!home.equals(venue)) {
            throw new NotFound(what);
        }
    }

    /** Locked, so that of all who act on a booking one acts at a time: own, or of a venue in which the caller serves. */
    Reservation own(UUID id) {
        var booking = reservations.locked(id).orElseThrow(() -> new NotFound("reservation"));
        if (!isOwn(Call.current().caller(), booking.account())) {
            mustServe(booking);
        }
        return booking;
    }

    /** The same for the desk only. */
    Reservation served(UUID id) {
        var booking = reservations.locked(id).orElseThrow(() -> new NotFound("reservation"));
        mustServe(booking);
        return booking;
    }

    /** Nobody serves themselves or whom they are linked to (I16): a booking is money. */
    private void mustServe(Reservation booking) {
        mustServe(booking.venue(), booking.account(), "reservation");
    }

    /** The same for what somebody waits for. */
    void mustServe(VenueId venue, @Nullable AccountId account, String what) {
        Call.current().caller().mustBeAllowed(Permission.RESERVATION_RUN, venue, what);
        if (account != null) {
            wallets.movedBy(account, Permission.RESERVATION_RUN);
        }
    }

    ReservationView visible(ReservationView booking) {
        var caller = Call.current().caller();
        if (!isOwn(caller, booking.account())) {
            caller.mustBeAllowed(Permission.RESERVATION_READ, booking.venue(), "reservation");
        }
        return booking;
    }

    static boolean isOwn(Caller caller, @Nullable AccountId account) {
        return caller.kind() == Caller.Kind.MEMBER && account != null && caller.is(account);
    }
}
