package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.gamingcafe.cafe.bonus.BonusGrant;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;

/** What the desk sees of a wallet's bonus, and puts right by hand. */
@Stateless
@PermitAll
public class WalletDeskService {

    @Inject
    WalletAccess access;

    @Inject
    BonusService bonuses;

    @Inject
    LedgerService ledger;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /** The bonus that is left, soonest to expire first. Who may see the wallet may see it. */
    public List<BonusGrant> bonuses(AccountId account) {
        access.visible(account);
        return bonuses.open(account);
    }

    /** Goodwill onto the wallet's cash, or a correction off it, with a reason. */
    @RolesAllowed(Permission.WALLET_ADJUST)
    public WalletReceipt adjust(AccountId account, Adjustment kind, Money amount, String reason, Command command) {
        return idempotency.once(command, WalletReceipt.class, act -> {
            var wallet = access.movable(account, Permission.WALLET_ADJUST);
            wallet.mustAccept(amount);
            var why = Reason.checked(reason);
            var entry = ledger.post(new Entry(act, wallet.venue(), kind.type(), null, why, legs(wallet, kind, amount)));
            var after = access.view(wallet);
            events.fire(new WalletAdjusted(entry, account, wallet.venue(), kind, amount, after.cash(), why));
            return new WalletReceipt(entry, after);
        });
    }

    private List<Leg> legs(Wallet wallet, Adjustment kind, Money amount) {
        return switch (kind) {
            case GOODWILL -> {
                var terms = access.terms(wallet);
                terms.mustHaveRoom(access.beforeGain(wallet), amount);
                yield List.of(
                        Leg.debit(Chart.GOODWILL, null, amount),
                        wallet.toCash(amount).atMost(terms.largestBalance()));
            }
            case CORRECTION -> List.of(wallet.fromCash(amount), Leg.credit(Chart.GOODWILL, null, amount));
        };
    }
}
