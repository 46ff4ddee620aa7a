package org.gamingcafe.cafe.sale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.terminal.TerminalPayment;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.platform.access.FreshFactor;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Sales that are given back, line by line, each to its own tender. */
@Stateless
@RolesAllowed({Permission.SALE_SELL, Permission.TXN_REFUND})
public class RefundService {

    @Inject
    Sales sales;

    @Inject
    Refunds refunds;

    @Inject
    RefundList list;

    @Inject
    Refunding refunding;

    @Inject
    RefundAtTerminal atTerminal;

    @Inject
    CounterApprovalService approvals;

    @Inject
    WalletRulesService limits;

    @Inject
    FreshFactor factor;

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

    /** What was given back of a sale, the oldest first. */
    @RolesAllowed(Permission.SALE_READ)
    public List<RefundView> of(UUID sale) {
        mustBeReadable(sale);
        return list.of(sale);
    }

    /** What a terminal gives back of a sale and is not made yet, if anything. */
    @RolesAllowed(Permission.SALE_READ)
    public Optional<CardRefundView> atTerminal(UUID sale) {
        mustBeReadable(sale);
        return atTerminal.openOf(sale);
    }

    private void mustBeReadable(UUID sale) {
        var caller = Call.current().caller();
        if (sales.find(sale)
                .filter(found -> caller.may(Permission.SALE_READ, found.venue()))
                .isEmpty()) {
            throw new NotFound("sale");
        }
    }

    /**
     * Gives lines back: never more than is left of each (I10), the stock to its lot or to waste, the money to the tenders that
     * paid, out of the caller's shift, and turns the sale's legs round. With {@code txn:refund} without limit, but above the
     * venue's limit with a fresh factor; else only on the business day of the sale and up to the limit, or with a second
     * person's consent; another way than the money came always with one (D31). What a connected terminal has given back is made as
     * it was asked.
     */
    public RefundView refund(NewRefund wanted, Command command) {
        return idempotency.once(command, RefundView.class, act -> {
            var shift = tills.taking(wanted.shift());
            var sale = held(wanted, shift);
            var worked = worked(wanted, sale.view());
            RefundDemand.checkReference(wanted, worked);
            var consent = consent(wanted, sale, worked, shift);
            var refund = atTerminal.used(wanted, worked, shift);
            var made = refunding.giveBack(wanted, sale.view(), refund, shift, consent, act);
            events.fire(new SaleRefunded(
                    made.id(),
                    wanted.sale(),
                    sale.view().orderId(),
                    shift.venue(),
                    sale.view().accountId(),
                    shift.id(),
                    made.lines().stream().mapToInt(RefundView.Line::quantity).sum(),
                    made.amount(),
                    refund.by(NewSale.Tender.LOYALTY_POINTS),
                    made.receiptNumber(),
                    made.reason()));
            return made;
        });
    }

    /**
     * Asks the terminal of the shift's till to give the part by card back, under the same conditions as the refund itself; look at it
     * again until it is answered, and then refund the same with its id. Meanwhile nothing else of the sale goes back.
     */
    public TerminalPayment askTerminal(NewRefund wanted, Command command) {
        return idempotency.once(command, TerminalPayment.class, act -> {
            RefundDemand.checkIsAskedAnew(wanted);
            var shift = tills.taking(wanted.shift());
            var sale = held(wanted, shift);
            var refund = worked(wanted, sale.view());
            RefundDemand.checkTransfer(wanted, refund);
            refunding.mustBeAllowed(sale.view(), refund, shift);
            return atTerminal.ask(wanted, refund, shift, consent(wanted, sale, refund, shift));
        });
    }

    /** Asks a second person for consent to exactly this refund; used by the caller once and within an hour. */
    public CounterApprovalView ask(NewRefund wanted, Command command) {
        return idempotency.once(command, CounterApprovalView.class, act -> {
            var shift = tills.taking(wanted.shift());
            var sale = held(wanted, shift).view();
            var refund = worked(wanted, sale);
            return approvals.ask(
                    shift.venue(),
                    CounterApprovalView.Kind.REFUND,
                    RefundDemand.operation(wanted, refund.amount()),
                    refund.what(sale.receiptNumber()),
                    refund.ways(),
                    refund.amount(),
                    wanted.reason());
        });
    }

    private Sale held(NewRefund wanted, ShiftView shift) {
        Reason.checked(wanted.reason());
        refunds.hold(wanted.sale());
        return sales.find(wanted.sale())
                .filter(found -> found.venue().equals(shift.venue()))
                .orElseThrow(() -> new NotFound("sale"));
    }

    private Refund worked(NewRefund wanted, SaleView view) {
        atTerminal.mustBeTheOnlyOne(wanted);
        RefundDemand.check(wanted, view);
        var before = refunds.before(view.id(), view.total().currency());
        return Refund.of(view, wanted, before, refunds.accounts(view));
    }

    /** @return the second person's consent that this has used up, if one was needed */
    private @Nullable UUID consent(NewRefund wanted, Sale sale, Refund refund, ShiftView shift) {
        var terminalPayment = wanted.terminalPayment();
        if (terminalPayment != null) {
            return atTerminal.consentTo(wanted, terminalPayment);
        }
        var limit = limits.terms(shift.venue()).refundLimit();
        var isAbove = limit.isLessThan(soFar(sale).plus(refund.amount()));
        var mayAlone = Call.current().caller().may(Permission.TXN_REFUND, shift.venue());
        if (!refund.isAnotherWay() && mayAlone) {
            if (isAbove) {
                factor.mustBeShown();
            }
            return null;
        }
        var venue = venues.get(shift.venue());
        var isSameDay = venue.businessDay(sale.view().soldAt()).equals(venue.businessDay(clock.instant()));
        if (!refund.isAnotherWay() && isSameDay && !isAbove) {
            return null;
        }
        approvals.use(
                wanted.approval(),
                shift.venue(),
                CounterApprovalView.Kind.REFUND,
                RefundDemand.operation(wanted, refund.amount()));
        return wanted.approval();
    }

    private Money soFar(Sale sale) {
        var currency = sale.view().total().currency();
        return refunds.before(sale.view().id(), currency).values().stream()
                .map(Refund.Before::amount)
                .reduce(Money.zero(currency), Money::plus);
    }
}
