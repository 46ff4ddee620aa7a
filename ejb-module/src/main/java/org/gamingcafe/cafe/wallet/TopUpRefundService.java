package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.access.FreshFactor;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Top-ups that go back the way they came. */
@Stateless
@PermitAll
public class TopUpRefundService {

    @Inject
    WalletAccess access;

    @Inject
    TopUps topUps;

    @Inject
    Approvals approvals;

    @Inject
    FreshFactor factor;

    @Inject
    BonusService bonuses;

    @Inject
    LedgerService ledger;

    @Inject
    TillService tills;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The top-ups of a wallet with what may still go back, newest first. Who may see the wallet may see them. */
    public Slice<TopUpView> topUps(AccountId account, PageRequest page) {
        access.visible(account);
        return Slice.of(topUps.of(account, page), page.size(), topUp -> Cursor.of(topUp.id()))
                .map(TopUp::view);
    }

    /**
     * Pays a top-up back into the hand it came from, out of the caller's drawer. With {@code txn:refund} without limit,
     * but above the venue's limit with a fresh factor; else only on the business day of the top-up and up to the venue's limit, or with a second person's consent (D31).
     */
    @RolesAllowed({Permission.WALLET_TOP_UP, Permission.TXN_REFUND})
    public RefundReceipt refund(AccountId account, RefundOrder order, Command command) {
        return idempotency.once(command, RefundReceipt.class, act -> refund(account, order, act));
    }

    private RefundReceipt refund(AccountId account, RefundOrder order, UUID act) {
        var wallet = access.movable(account, Permission.WALLET_TOP_UP);
        var why = Reason.checked(order.reason());
        var taking = tills.taking(order.shift());
        if (!taking.venue().equals(wallet.venue())) {
            throw new WalletElsewhere();
        }
        var topUp = topUps.alone(order.topUp(), account).orElseThrow(() -> new NotFound("top-up"));
        var undone = Optional.ofNullable(order.amount()).orElseGet(topUp::rest);
        if (topUp.rest().isZero() || topUp.rest().isLessThan(undone)) {
            throw new RefundAboveRest(topUp.rest());
        }
        wallet.mustAccept(undone);
        mustBeAllowed(wallet, topUp, undone, order.approval());
        var grant = bonuses.lockedBySource(topUp.id()).stream().findFirst().orElse(null);
        var refund = topUp.refund(undone, grant);
        if (!refund.paidOut().isPositive()) {
            throw new RefundEatenByBonus(refund.charged());
        }
        if (grant != null && refund.clawedBack().isPositive()) {
            bonuses.clawBack(grant.id(), refund.clawedBack());
        }
        topUps.refunded(topUp, refund);
        var entry = ledger.post(
                new Entry(act, wallet.venue(), "top-up-refund", order.shift(), why, legs(wallet, taking, refund)));
        return told(wallet, topUp, refund, entry, why);
    }

    private void mustBeAllowed(Wallet wallet, TopUp topUp, Money undone, @Nullable UUID approval) {
        var caller = Call.current().caller();
        var limit = access.terms(wallet).refundLimit();
        if (caller.may(Permission.TXN_REFUND, wallet.venue())) {
            if (limit.isLessThan(topUp.refunded().plus(undone))) {
                factor.mustBeShown();
            }
            return;
        }
        var venue = venues.get(wallet.venue());
        var isSameDay = venue.businessDay(topUp.at()).equals(venue.businessDay(clock.instant()));
        var isAlone = isSameDay && !limit.isLessThan(topUp.refunded().plus(undone));
        if (!isAlone
                && Optional.ofNullable(approval)
                        .flatMap(id -> approvals.use(id, topUp.id(), caller.person(), undone))
                        .isEmpty()) {
            throw new ApprovalNeeded(limit);
        }
    }

    private static List<Leg> legs(Wallet wallet, ShiftView taking, TopUp.Refund refund) {
        var legs = new ArrayList<>(List.of(
                wallet.fromCash(refund.undone()),
                Leg.credit(Chart.DRAWER, taking.tillId().value(), refund.paidOut())));
        if (refund.clawedBack().isPositive()) {
            legs.add(Leg.debit(Chart.BONUS_WALLET, wallet.owner().value(), refund.clawedBack()));
        }
        var back = refund.clawedBack().plus(refund.charged());
        if (back.isPositive()) {
            legs.add(Leg.credit(Chart.PROMOTION, null, back));
        }
        return legs;
    }

    private RefundReceipt told(Wallet wallet, TopUp topUp, TopUp.Refund refund, UUID entry, String reason) {
        events.fire(new TopUpRefunded(
                entry,
                topUp.id(),
                wallet.owner(),
                wallet.venue(),
                refund.undone(),
                refund.paidOut(),
                refund.clawedBack(),
                reason));
        return new RefundReceipt(
                entry, refund.undone(), refund.paidOut(), refund.clawedBack(), refund.charged(), access.view(wallet));
    }
}
