package org.gamingcafe.admin.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.till.ShiftPage;
import org.gamingcafe.cafe.sale.CardRefundView;
import org.gamingcafe.cafe.sale.RefundService;
import org.gamingcafe.cafe.terminal.TerminalPayment;
import org.gamingcafe.cafe.terminal.TerminalPaymentService;
import org.gamingcafe.cafe.terminal.TerminalService;
import org.jspecify.annotations.Nullable;

/** The card terminal beside the till gives back what goes by card: asked, waited for, given up; once the card has it the refund is made. */
@Named
@ViewScoped
public class RefundTerminal implements Serializable {

    @Inject
    TerminalService terminals;

    @Inject
    TerminalPaymentService payments;

    @Inject
    RefundService refunds;

    @Inject
    ShiftPage shiftPage;

    @Inject
    SoldPage soldPage;

    private final ActKey act = new ActKey();
    private @Nullable UUID asked;
    private @Nullable Boolean connected;

    /** Something of the sale is at a terminal already; or the till has one, and something may go back by card. */
    public boolean isOffered() {
        return getPayment() != null || isConnected() && soldPage.isByCard();
    }

    private boolean isConnected() {
        var known = connected;
        if (known == null) {
            var shift = shiftPage.getShift();
            known = shift != null && terminals.of(shift.tillId()).isPresent();
            connected = known;
        }
        return known;
    }

    public void ask() {
        var wanted = soldPage.forTerminal();
        asked = refunds.askTerminal(wanted, act.command("refund.terminal", wanted))
                .id();
        act.renew();
    }

    /** Somebody looks again: what the card has got by now is booked. */
    public void look() {
        var payment = getPayment();
        if (asked != null && payment != null && payment.state() == TerminalPayment.State.APPROVED) {
            asked = null;
            make();
        }
    }

    /** What the card has got is a refund now, as it was asked; also after the page that has asked was lost. */
    public void make() {
        refunds.atTerminal(soldPage.getSale().id()).map(CardRefundView::wanted).ifPresent(soldPage::make);
    }

    public void cancel() {
        var payment = getPayment();
        if (payment != null) {
            payments.cancel(payment.id(), act.command("terminal.cancel", payment.id()));
            act.renew();
        }
    }

    /** It was declined, and is tried again or goes back in another way; or somebody has booked it on another page. */
    public void leave() {
        asked = null;
        soldPage.readAgain();
    }

    /** Nothing shall be made of it: the card gives it back. */
    public void takeBack() {
        var payment = getPayment();
        if (payment != null) {
            payments.reverse(payment.id(), act.command("terminal.reverse", payment.id()));
            act.renew();
        }
    }

    /** What was asked here, or by a page that was lost. */
    public @Nullable TerminalPayment getPayment() {
        var id = asked;
        if (id != null) {
            return payments.get(id);
        }
        return refunds.atTerminal(soldPage.getSale().id())
                .map(CardRefundView::payment)
                .orElse(null);
    }

    /** Whether somebody waits for an answer here. */
    public boolean isWaiting() {
        var payment = getPayment();
        return payment != null && (payment.state().isUnderWay() || asked != null && isOnTheCard());
    }

    /** Whether the card has got it, and it is for this shift to make a refund of it. */
    public boolean isOnTheCard() {
        var payment = getPayment();
        return payment != null
                && payment.state() == TerminalPayment.State.APPROVED
                && payment.shift().equals(shiftPage.id());
    }
}
