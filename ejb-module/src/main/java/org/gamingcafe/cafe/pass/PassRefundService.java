package org.gamingcafe.cafe.pass;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusSource;
import org.gamingcafe.cafe.bonus.NewGrant;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.access.FreshFactor;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Passes that end early: what is left of the price goes back to what has paid it. */
@Stateless
@RolesAllowed(Permission.TXN_REFUND)
public class PassRefundService {

    private static final int DAYS_OF_BONUS = 30;

    @Inject
    Passes passes;

    @Inject
    SoldPasses sold;

    @Inject
    PassCheckout checkout;

    @Inject
    WalletService wallets;

    @Inject
    WalletRulesService rules;

    @Inject
    BonusService bonuses;

    @Inject
    TillService tills;

    @Inject
    LedgerService ledger;

    @Inject
    ReceiptService receipts;

    @Inject
    FreshFactor factor;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /**
     * What would go back now: minutes that were not used, days that have not gone by.
     *
     * @throws NotFound {@code pass.not-found}, for one of another venue too
     */
    public PassRest rest(UUID id) {
        visible(id);
        var now = checkout.now();
        return sold.find(id)
                .filter(paid -> !paid.isOver(now))
                .map(paid -> paid.restAt(now))
                .orElseThrow(NothingToRefund::new);
    }

    /**
     * Ends a pass and pays back what is left of it, in proportion to its time: in cash out of the operator's drawer, or to
     * the wallet; above the venue's limit with a fresh factor. Refuses with {@code pass.in-play} while a session has it, with
     * {@code pass.nothing-to-refund} what is over, and operators who serve themselves (I16).
     *
     * @param shift the operator's open shift, if cash has paid; what goes back to a wallet stands in it too, if there is one
     */
    public PassView refund(UUID id, @Nullable UUID shift, String reason, Command command) {
        return idempotency.once(command, PassView.class, act -> {
            var why = Reason.checked(reason);
            wallets.servedBy(visible(id).account(), Permission.TXN_REFUND);
            refund(sold.locked(id).orElseThrow(() -> new NotFound("pass")), shift, why, act);
            return visible(id);
        });
    }

    private PassView visible(UUID id) {
        return passes.find(id)
                .filter(pass -> Call.current().caller().may(Permission.TXN_REFUND, pass.venue()))
                .orElseThrow(() -> new NotFound("pass"));
    }

    private void refund(SoldPasses.Paid paid, @Nullable UUID shift, String reason, UUID act) {
        var pass = paid.pass();
        var now = checkout.now();
        if (paid.session() != null) {
            throw new PassInPlay();
        }
        var rest = paid.restAt(now);
        if (paid.isOver(now) || !rest.amount().isPositive()) {
            throw new NothingToRefund();
        }
        if (rules.terms(pass.venue()).refundLimit().isLessThan(rest.amount())) {
            factor.mustBeShown();
        }
        var under = under(paid, shift);
        wallets.awaitTurn(pass.account());
        earn(pass, now);
        var entry = ledger.post(
                new Entry(act, pass.venue(), "pass-refund", shift, reason, legs(pass, rest, drawer(paid, under)))
                        .from(pass.id()));
        if (rest.bonus().isPositive()) {
            bonuses.grant(new NewGrant(
                    pass.account(), pass.venue(), BonusSource.GOODWILL, entry, rest.bonus(), DAYS_OF_BONUS));
        }
        sold.refunded(pass, rest);
        var note = receipts.issue(PassReceipt.refund(pass, rest, under == null ? null : under.tillId()));
        events.fire(new PassRefunded(pass.id(), pass.venue(), pass.account(), rest, note, reason));
    }

    private @Nullable ShiftView under(SoldPasses.Paid paid, @Nullable UUID shift) {
        if (shift == null) {
            if (paid.tender() == NewPassSale.Tender.CASH) {
                throw new InvalidInput("shiftId", "pass.shift-refund");
            }
            return null;
        }
        var taking = tills.taking(shift);
        if (!taking.venue().equals(paid.pass().venue())) {
            throw new PassElsewhere();
        }
        return taking;
    }

    /** Out of which what cash has paid goes back. */
    private static @Nullable ShiftView drawer(SoldPasses.Paid paid, @Nullable ShiftView under) {
        return paid.tender() == NewPassSale.Tender.CASH ? under : null;
    }

    /** What time has earned until now stays earned. */
    private void earn(Pass pass, Instant now) {
        var legs = pass.until(now).legs();
        if (!legs.isEmpty()) {
            ledger.post(new Entry(Ids.next(), pass.venue(), "pass-earned", null, null, legs).from(pass.id()));
        }
    }

    private static List<Leg> legs(Pass pass, PassRest rest, @Nullable ShiftView drawer) {
        var owner = pass.account().value();
        var legs = new ArrayList<Leg>();
        legs.add(Leg.debit(Chart.PASSES, null, rest.amount()));
        if (rest.money().isPositive()) {
            legs.add(
                    drawer == null
                            ? Leg.credit(Chart.CASH_WALLET, owner, rest.money())
                            : Leg.credit(Chart.DRAWER, drawer.tillId().value(), rest.money()));
        }
        if (rest.bonus().isPositive()) {
            legs.add(Leg.credit(Chart.BONUS_WALLET, owner, rest.bonus()));
        }
        return legs;
    }
}
