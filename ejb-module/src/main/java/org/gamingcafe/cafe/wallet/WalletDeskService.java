package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.bonus.BonusGrant;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusSource;
import org.gamingcafe.cafe.bonus.NewGrant;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;

/** What the desk sees of a wallet's bonus, and puts right by hand. */
@Stateless
@PermitAll
public class WalletDeskService {

    /** What other rooms have booked they undo themselves. */
    private static final Set<String> REVERSIBLE = Set.of("debit", "goodwill", "correction");

    private static final int DAYS_AFTER_REVERSAL = 30;

    @Inject
    WalletAccess access;

    @Inject
    WalletLines lines;

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

    /**
     * Undoes what the desk has booked on this wallet by a debit, goodwill or a correction, with an entry that names the old
     * one; it happens once. Bonus that was spent comes back for 30 days.
     */
    @RolesAllowed(Permission.WALLET_ADJUST)
    public WalletReceipt reverse(AccountId account, UUID entry, String reason, Command command) {
        return idempotency.once(command, WalletReceipt.class, act -> {
            var wallet = access.movable(account, Permission.WALLET_ADJUST);
            var why = Reason.checked(reason);
            access.beforeGain(wallet);
            var moved = lines.of(wallet, entry);
            if (moved.isEmpty()) {
                throw new NotFound("journal-entry");
            }
            if (!REVERSIBLE.contains(moved.getFirst().type())) {
                throw new NotReversible();
            }
            var reversal = ledger.reverse(entry, why, act, null);
            moved.stream()
                    .filter(line -> line.bucket() == LineFilter.Bucket.BONUS)
                    .forEach(line -> giveBack(wallet, reversal, line.amount().negated()));
            return new WalletReceipt(reversal, access.view(wallet));
        });
    }

    private void giveBack(Wallet wallet, UUID reversal, Money bonus) {
        bonuses.grant(new NewGrant(
                wallet.owner(), wallet.venue(), BonusSource.GOODWILL, reversal, bonus, DAYS_AFTER_REVERSAL));
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
