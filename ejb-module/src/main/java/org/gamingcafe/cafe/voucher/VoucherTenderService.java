package org.gamingcafe.cafe.voucher;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Codes that pay at the counter, for rooms that sell. What is left of a code stays on it, as long as it is valid. */
@Stateless
@PermitAll
public class VoucherTenderService {

    @Inject
    Vouchers vouchers;

    @Inject
    VoucherTries tries;

    @Inject
    Event<DomainEvent> events;

    /**
     * Before the act and outside its transaction: counts codes that do not exist against the caller, of whom five in fifteen
     * minutes are all there are, whatever becomes of the act. A command that comes twice is one guess.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void count(VenueId venue, List<String> codes, @Nullable Command command) {
        var scope = Call.current().caller().scope();
        for (var code : codes) {
            var hash = VoucherCode.hash(code);
            if (vouchers.isKnown(venue, hash)) {
                tries.mustBeLeft(scope);
            } else {
                tries.count(scope, VoucherTries.guess(command, hash));
            }
        }
    }

    /** What the code is worth now. Codes that do not exist have been counted before ({@link #count}). */
    public Money worth(VenueId venue, String code) {
        return locked(venue, code).value();
    }

    /** The code, and nobody else has it until commit; refuses what is unknown or over. */
    public VoucherView locked(VenueId venue, String code) {
        var voucher = vouchers.alone(venue, VoucherCode.hash(code)).orElseThrow(VoucherRefused::unknown);
        if (voucher.state() == VoucherView.State.VOID) {
            throw VoucherRefused.isVoid();
        }
        if (voucher.state() == VoucherView.State.REDEEMED) {
            throw VoucherRefused.redeemed();
        }
        if (voucher.state() == VoucherView.State.EXPIRED || vouchers.isOver(voucher)) {
            throw VoucherRefused.expired();
        }
        return voucher;
    }

    /** The leg that takes a part of it, or all, off what the house owes. */
    public Leg spending(VoucherView locked, Money amount) {
        return Leg.debit(locked.kind().liability(), null, amount);
    }

    /** It has paid this amount, with this entry; what is left can be spent later. */
    public void spent(VoucherView locked, Money amount, @Nullable AccountId account, UUID entry) {
        vouchers.spend(locked, amount, account, entry);
        if (amount.equals(locked.value())) {
            var state = VoucherView.State.REDEEMED;
            vouchers.end(locked, state, entry, account, null);
            events.fire(new VoucherEnded(locked.id(), locked.venue(), state, account, amount, null));
        } else {
            events.fire(new VoucherSpent(
                    locked.id(), locked.venue(), account, amount, locked.value().minus(amount)));
        }
    }
}
