package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Members whom the house trusts up to a limit: what they owe lies on 1300 until they pay it at the desk. */
@Stateless
@PermitAll
public class CreditService {

    @Inject
    WalletAccess access;

    @Inject
    Credits credits;

    @Inject
    LedgerService ledger;

    @Inject
    TillService tills;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /** Own, or with {@code wallet:read} in the member's venue; else {@code wallet.not-found}. */
    public CreditView view(AccountId account) {
        return credits.of(access.visible(account));
    }

    /**
     * From now on the member may owe so much; a lower limit leaves what is owed as it is. Refuses an edit of a limit that
     * is no longer the current one.
     */
    @RolesAllowed(Permission.WALLET_RULES)
    public CreditView limit(AccountId account, Money limit, String reason, long shown) {
        var wallet = access.movable(account, Permission.WALLET_RULES);
        var why = Reason.checked(reason);
        if (!limit.currency().equals(wallet.currency())) {
            throw new InvalidInput("limit", "money.other-currency", wallet.currency(), limit.currency());
        }
        if (limit.isNegative()) {
            throw new InvalidInput("limit", "money.negative");
        }
        var before = credits.of(wallet);
        if (!credits.limit(wallet, limit, shown)) {
            throw new StaleEdit();
        }
        events.fire(new CreditLimited(account, wallet.venue(), before.limit(), limit, why));
        return credits.of(wallet);
    }

    /**
     * Pays what is owed, or a part of it.
     *
     * @param shift whose drawer takes the cash (1100 / 1300); none: from the wallet's cash (2100 / 1300)
     */
    @RolesAllowed(Permission.WALLET_TOP_UP)
    public CreditView pay(AccountId account, Money amount, @Nullable UUID shift, Command command) {
        return idempotency.once(command, CreditView.class, act -> {
            var wallet = access.served(account, Permission.WALLET_TOP_UP);
            wallet.mustAccept(amount);
            var from = shift == null ? wallet.fromCash(amount) : drawer(wallet, amount, shift);
            if (!credits.pay(account, amount)) {
                throw new MoreThanOwed(credits.of(wallet).owed());
            }
            var legs = List.of(from, Leg.credit(Chart.MEMBER_RECEIVABLE, account.value(), amount));
            ledger.post(new Entry(act, wallet.venue(), "credit-paid", shift, null, legs));
            events.fire(new CreditPaid(account, wallet.venue(), amount, shift != null));
            return credits.of(wallet);
        });
    }

    /**
     * For rooms that take what a member owes together with something else: so much less is owed; the caller posts exactly that
     * to 1300. Refuses an operator who is the member or linked to them, and more than is owed.
     */
    public void payAtCounter(AccountId account, VenueId venue, Money amount, String permission) {
        var wallet = access.served(account, permission);
        wallet.mustAccept(amount);
        mustBeOf(venue, wallet);
        if (!credits.pay(account, amount)) {
            throw new MoreThanOwed(credits.of(wallet).owed());
        }
        events.fire(new CreditPaid(account, wallet.venue(), amount, false));
    }

    private static void mustBeOf(VenueId venue, Wallet wallet) {
        if (!venue.equals(wallet.venue())) {
            throw new WalletElsewhere();
        }
    }

    private Leg drawer(Wallet wallet, Money amount, UUID shift) {
        var taking = tills.taking(shift);
        mustBeOf(taking.venue(), wallet);
        return Leg.debit(Chart.DRAWER, taking.tillId().value(), amount);
    }

    /** For rooms: what a member may still use. */
    public Money room(AccountId account) {
        return credits.of(access.wallet(account)).room();
    }

    /** For rooms: keeps so much of it for what goes on; refuses with {@code wallet.credit-used-up} when less is left. */
    public void setAside(AccountId account, Money amount) {
        if (!credits.setAside(account, amount)) {
            throw new CreditUsedUp(room(account), amount);
        }
    }

    /** For rooms: what was set aside is free again, and what of it was used is owed; the caller posts exactly that to 1300. */
    public void settle(AccountId account, Money aside, Money used) {
        if (!credits.settle(account, aside, used)) {
            throw new IllegalStateException("less was set aside of the credit of " + account + " than " + aside);
        }
    }

    /** For rooms that give back what was owed: so much less is owed, as far as it was not paid yet. @return how much */
    public Money giveBack(AccountId account, Money amount) {
        return credits.forgive(account, amount);
    }
}
