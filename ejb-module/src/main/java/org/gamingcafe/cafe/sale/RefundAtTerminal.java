package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.terminal.TerminalPayment;
import org.gamingcafe.cafe.terminal.TerminalPaymentChanged;
import org.gamingcafe.cafe.terminal.TerminalRefundService;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Refunds whose part by card a connected terminal gives back. It is asked only for what might be given back at once, with all
 * consent used up; the refund is made, as it was asked, once the card has its money. The caller holds the sale.
 */
@ApplicationScoped
class RefundAtTerminal {

    @Inject
    TerminalRefundService terminals;

    @Inject
    CardRefunds asked;

    @Inject
    CounterApprovalService approvals;

    /** While a terminal gives something of a sale back nothing else of it is: the same piece would go back twice. */
    void mustBeTheOnlyOne(NewRefund wanted) {
        var open = terminals.openOf(wanted.sale());
        if (open.isPresent() && !open.get().id().equals(wanted.terminalPayment())) {
            throw RefundRefused.atTerminal();
        }
    }

    /** @param consent the second person's, where one was needed */
    TerminalPayment ask(NewRefund wanted, Refund refund, ShiftView shift, @Nullable UUID consent) {
        var byCard = refund.by(NewSale.Tender.CARD);
        if (!byCard.isPositive()) {
            throw new InvalidInput("as", "refund.nothing-by-card");
        }
        var payment = terminals.ask(shift, byCard, wanted.sale());
        asked.add(payment.id(), wanted, consent);
        return payment;
    }

    /** @return the consent that was used up before the terminal was asked; refuses anything else than what it was asked for */
    @Nullable
    UUID consentTo(NewRefund wanted, UUID terminalPayment) {
        return asked.find(terminalPayment)
                .filter(wanted::isSameAs)
                .orElseThrow(RefundRefused::otherThanAsked)
                .approval();
    }

    /** What the terminal has given back is this refund, once. @return it with the number of the slip */
    Refund used(NewRefund wanted, Refund refund, ShiftView shift) {
        var terminalPayment = wanted.terminalPayment();
        if (terminalPayment == null) {
            return refund;
        }
        return refund.withSlip(
                terminals.use(terminalPayment, shift.id(), refund.by(NewSale.Tender.CARD), wanted.sale()));
    }

    Optional<CardRefundView> openOf(UUID sale) {
        return terminals
                .openOf(sale)
                .flatMap(payment -> asked.find(payment.id()).map(wanted -> new CardRefundView(payment, wanted)));
    }

    /** The card got nothing, or has given it back: what was consented to has not come about. */
    void cameToNothing(@Observes TerminalPaymentChanged changed) {
        var payment = changed.payment();
        var isOver =
                payment.state() == TerminalPayment.State.DECLINED || payment.state() == TerminalPayment.State.REVERSED;
        if (payment.kind() == TerminalPayment.Kind.REFUND && isOver) {
            asked.find(payment.id()).map(NewRefund::approval).ifPresent(approvals::restore);
        }
    }
}
