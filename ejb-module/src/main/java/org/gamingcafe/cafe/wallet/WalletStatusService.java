package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;

/** Wallets that nothing may leave. */
@Stateless
@PermitAll
public class WalletStatusService {

    private static final List<Chart> BOTH = List.of(Chart.CASH_WALLET, Chart.BONUS_WALLET);

    /** So begin the marks of the books' own verification, which nobody makes by hand. */
    private static final String BY_VERIFICATION = "ledger-verify";

    @Inject
    WalletAccess access;

    @Inject
    LedgerService ledger;

    @Inject
    Event<DomainEvent> events;

    /** Who may see the wallet may see whether it is frozen. */
    public WalletStatus status(AccountId account) {
        return status(access.visible(account));
    }

    /** From now on nothing leaves the wallet but what was held before; frozen already, it keeps its reason. */
    @RolesAllowed(Permission.WALLET_FREEZE)
    public WalletStatus freeze(AccountId account, String reason) {
        var wallet = access.movable(account, Permission.WALLET_FREEZE);
        var why = Reason.checked(reason);
        if (why.startsWith(BY_VERIFICATION)) {
            throw new InvalidInput("reason", "wallet.reason");
        }
        var changed = BOTH.stream()
                .filter(chart -> ledger.freeze(wallet.venue(), chart, account.value(), wallet.currency(), why))
                .count();
        if (changed > 0) {
            events.fire(new WalletStatusChanged(account, wallet.venue(), true, why));
        }
        return status(wallet);
    }

    /** Ends that, with a reason; what the verification of the books has frozen is refused. */
    @RolesAllowed(Permission.WALLET_FREEZE)
    public WalletStatus unfreeze(AccountId account, String reason) {
        var wallet = access.movable(account, Permission.WALLET_FREEZE);
        var why = Reason.checked(reason);
        var changed = BOTH.stream()
                .filter(chart -> ledger.unfreeze(wallet.venue(), chart, account.value(), wallet.currency()))
                .count();
        if (changed > 0) {
            events.fire(new WalletStatusChanged(account, wallet.venue(), false, why));
        }
        return status(wallet);
    }

    private WalletStatus status(Wallet wallet) {
        return BOTH.stream()
                .flatMap(chart ->
                        ledger.frozen(wallet.venue(), chart, wallet.owner().value(), wallet.currency()).stream())
                .findFirst()
                .map(mark -> new WalletStatus(true, mark.since(), mark.reason()))
                .orElseGet(() -> new WalletStatus(false, null, null));
    }
}
