package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Cash of a wallet that the desk sets aside, and takes or lets go later. A hold ends once. */
@Stateless
@RolesAllowed(Permission.WALLET_DEBIT)
public class WalletHoldService {

    private static final int LONGEST_PURPOSE = 50;

    @Inject
    WalletAccess access;

    @Inject
    WalletHolds holds;

    @Inject
    LedgerService ledger;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /** What is or was set aside, newest first. Who may see the wallet may see it. */
    @PermitAll
    public Slice<HoldView> holds(AccountId account, boolean pendingOnly, PageRequest page) {
        var wallet = access.visible(account);
        return Slice.of(holds.of(wallet, pendingOnly, page), page.size(), hold -> Cursor.of(hold.id()));
    }

    /** Sets cash aside, for a purpose of at most 50 characters. */
    public HoldView place(AccountId account, Money amount, String purpose, Command command) {
        return idempotency.once(command, HoldView.class, act -> {
            var wallet = access.served(account, Permission.WALLET_DEBIT);
            wallet.mustAccept(amount);
            var why = Reason.checked(purpose);
            if (why.length() > LONGEST_PURPOSE) {
                throw new InvalidInput("purpose", "wallet.hold-purpose", LONGEST_PURPOSE);
            }
            var id = ledger.hold(wallet.venue(), Chart.CASH_WALLET, account.value(), amount, WalletHolds.DESK + why);
            tell(wallet, id, HoldChanged.Change.PLACED, amount, why);
            return existing(wallet, id);
        });
    }

    /** Takes what was set aside, or less of it (the rest is free again), against goods revenue. */
    public WalletReceipt capture(AccountId account, UUID hold, @Nullable Money amount, String reason, Command command) {
        return idempotency.once(command, WalletReceipt.class, act -> {
            var wallet = access.movable(account, Permission.WALLET_DEBIT);
            var held = existing(wallet, hold);
            var taken = Optional.ofNullable(amount).orElse(held.amount());
            wallet.mustAccept(taken);
            if (held.amount().isLessThan(taken)) {
                throw new CaptureAboveHold(held.amount());
            }
            var why = Reason.checked(reason);
            var legs = List.of(wallet.fromCash(taken), Leg.credit(Chart.GOODS_REVENUE, null, taken));
            var entry = ledger.capture(hold, new Entry(act, wallet.venue(), "debit", null, why, legs));
            tell(wallet, hold, HoldChanged.Change.CAPTURED, taken, why);
            return new WalletReceipt(entry, access.view(wallet));
        });
    }

    /** Lets go of what was set aside. */
    public HoldView release(AccountId account, UUID hold, String reason, Command command) {
        return idempotency.once(command, HoldView.class, act -> {
            var wallet = access.movable(account, Permission.WALLET_DEBIT);
            var held = existing(wallet, hold);
            var why = Reason.checked(reason);
            ledger.release(hold);
            tell(wallet, hold, HoldChanged.Change.VOIDED, held.amount(), why);
            return existing(wallet, hold);
        });
    }

    private HoldView existing(Wallet wallet, UUID hold) {
        return holds.ofDesk(wallet, hold).orElseThrow(() -> new NotFound("hold"));
    }

    private void tell(Wallet wallet, UUID hold, HoldChanged.Change change, Money amount, String reason) {
        events.fire(new HoldChanged(hold, wallet.owner(), wallet.venue(), change, amount, reason));
    }
}
