package org.gamingcafe.cafe.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A code becomes money, in one transaction; whether the caller may try has been decided before. */
@ApplicationScoped
class VoucherRedemption {

    @Inject
    Vouchers vouchers;

    @Inject
    WalletService wallets;

    @Inject
    LedgerService ledger;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /** Of those who redeem the same code one gets the money. */
    @Transactional
    Redemption redeem(AccountId account, VenueId venue, String code, Command command) {
        return idempotency.once(command, Redemption.class, act -> redeem(account, venue, code, act));
    }

    private Redemption redeem(AccountId account, VenueId venue, String code, UUID act) {
        wallets.awaitTurn(account);
        var voucher = vouchers.alone(venue, VoucherCode.hash(code)).orElseThrow(VoucherRefused::unknown);
        mustBeIssued(voucher);
        var legs = List.of(
                Leg.debit(voucher.kind().liability(), null, voucher.value()),
                wallets.receiving(account, voucher.value()));
        var entry = ledger.post(new Entry(act, venue, "voucher", null, voucher.batch(), legs));
        var state = VoucherView.State.REDEEMED;
        vouchers.end(voucher, state, entry, account, null);
        events.fire(new VoucherEnded(voucher.id(), venue, state, account, voucher.value(), null));
        return new Redemption(voucher.id(), entry, voucher.value(), wallets.view(account));
    }

    private void mustBeIssued(VoucherView voucher) {
        switch (voucher.state()) {
            case ISSUED -> {
                if (vouchers.isOver(voucher)) {
                    throw VoucherRefused.expired();
                }
            }
            case REDEEMED -> throw VoucherRefused.redeemed();
            case VOID -> throw VoucherRefused.isVoid();
            case EXPIRED -> throw VoucherRefused.expired();
        }
    }
}
