package org.gamingcafe.admin.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.till.ShiftPage;
import org.gamingcafe.cafe.terminal.TerminalPayment;
import org.gamingcafe.cafe.terminal.TerminalPaymentService;
import org.gamingcafe.cafe.terminal.TerminalService;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The card terminal beside the till: it is asked, waited for, given up; once it has said yes the sale is made. */
@Named
@ViewScoped
public class CounterTerminal implements Serializable {

    @Inject
    TerminalService terminals;

    @Inject
    TerminalPaymentService payments;

    @Inject
    ShiftPage shiftPage;

    private final ActKey act = new ActKey();
    private @Nullable UUID asked;
    private @Nullable Boolean connected;

    /** Whether the till has one. */
    public boolean isConnected() {
        var known = connected;
        if (known == null) {
            var shift = shiftPage.getShift();
            known = shift != null && terminals.of(shift.tillId()).isPresent();
            connected = known;
        }
        return known;
    }

    /** All that is paid on this page, or the part of it that goes by card. */
    public Money amount(PayingPage page) {
        return page.getPayment().atTerminal(page.getTotal());
    }

    public void ask(PayingPage page) {
        var amount = amount(page);
        asked = payments.ask(shiftPage.id(), amount, act.command("terminal.ask", amount))
                .id();
        act.renew();
    }

    /** Somebody looks again: what is approved by now pays. */
    public void look(PayingPage page) {
        var payment = getPayment();
        if (payment != null && payment.state() == TerminalPayment.State.APPROVED) {
            asked = null;
            page.payAtTerminal(payment);
        }
    }

    public void cancel() {
        var id = asked;
        if (id != null) {
            payments.cancel(id, act.command("terminal.cancel", id));
            act.renew();
        }
    }

    /** It was declined, or is asked about later: it is paid in another way. */
    public void leave() {
        asked = null;
    }

    /** What was paid and no sale has taken pays now. */
    public void use(PayingPage page, @Nullable String payment) {
        page.payAtTerminal(payments.get(Parameters.id(payment, "terminal-payment")));
    }

    public void giveBack(@Nullable String payment) {
        var id = Parameters.id(payment, "terminal-payment");
        payments.reverse(id, act.command("terminal.reverse", id));
        act.renew();
    }

    public @Nullable TerminalPayment getPayment() {
        var id = asked;
        return id == null ? null : payments.get(id);
    }

    /** Other payments of this shift that are under way, or that no sale has taken. */
    public List<TerminalPayment> getOthers() {
        return open(TerminalPayment.Kind.PAYMENT).stream()
                .filter(payment -> !payment.id().equals(asked))
                .toList();
    }

    /** What goes back to cards and is not booked yet; that is done where its sale is. */
    public List<TerminalPayment> getRefunds() {
        return open(TerminalPayment.Kind.REFUND);
    }

    private List<TerminalPayment> open(TerminalPayment.Kind kind) {
        return payments.open(shiftPage.id()).stream()
                .filter(payment -> payment.kind() == kind)
                .toList();
    }

    public ActKey getAct() {
        return act;
    }
}
