package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;

/** The deposit of a booking: set aside on the member's wallet, and ended once. The caller holds the booking's lock. */
@ApplicationScoped
class Deposits {

    /** Why a fee is taken: the types under which the books know it. */
    enum Why {
        LATE("booking-cancelled"),
        NO_SHOW("booking-no-show");

        private final String entry;

        Why(String entry) {
            this.entry = entry;
        }
    }

    @Inject
    Reservations reservations;

    @Inject
    WalletService wallets;

    @Inject
    LedgerService ledger;

    /** Refuses with {@code wallet.insufficient-funds} when less is there. */
    void setAside(Reservation booking) {
        var account = booking.account();
        if (account != null && booking.agreed().deposit().isPositive()) {
            var hold = wallets.hold(account, booking.agreed().deposit(), "booking " + booking.id());
            reservations.hold(booking.id(), hold);
        }
    }

    void giveBack(Reservation booking) {
        var hold = booking.agreed().hold();
        if (hold != null && booking.state().isAwaited()) {
            ledger.release(hold);
        }
    }

    /** Takes the fee (2100 / 4300); the rest of the deposit is free again. @return what was taken */
    Money charge(Reservation booking, Why why) {
        var agreed = booking.agreed();
        var account = booking.account();
        var hold = agreed.hold();
        if (hold == null || account == null || !agreed.fee().isPositive()) {
            giveBack(booking);
            return agreed.charged();
        }
        var legs = List.of(
                Leg.debit(Chart.CASH_WALLET, account.value(), agreed.fee()),
                Leg.credit(Chart.NO_SHOW_REVENUE, null, agreed.fee()));
        var entry = new Entry(Ids.next(), booking.venue(), why.entry, null, null, legs);
        ledger.capture(hold, entry.from(booking.id()));
        return agreed.fee();
    }
}
