package org.gamingcafe.admin.till;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.terminal.TerminalPayment;
import org.gamingcafe.cafe.terminal.TerminalPaymentService;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.till.TillView;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.TillId;
import org.jspecify.annotations.Nullable;

/** Card payments under way at the tills of the venue: ask the terminal again, or say what it does not. */
@Named
@ViewScoped
public class TerminalPaymentsPage implements Serializable {

    @Inject
    TerminalPaymentService payments;

    @Inject
    TillService tills;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable UUID chosen;
    private @Nullable String reason;
    private @Nullable String done;
    private transient @Nullable List<TerminalPayment> open;
    private transient @Nullable Map<TillId, String> names;

    public List<TerminalPayment> getOpen() {
        var known = open;
        if (known == null) {
            known = payments.underWay(here.id());
            open = known;
        }
        return known;
    }

    public void look() {
        open = null;
        done = null;
    }

    public void ask(@Nullable String id) {
        look();
        payments.hurry(Parameters.id(id, "terminal-payment"));
        done = "ASKED";
    }

    public void choose(@Nullable String id) {
        look();
        chosen = Parameters.id(id, "terminal-payment");
    }

    public void leave() {
        chosen = null;
        reason = null;
    }

    public void done() {
        decide(true);
    }

    public void notDone() {
        decide(false);
    }

    private void decide(boolean isDone) {
        look();
        var id = chosen;
        if (id == null) {
            throw new NotFound("terminal-payment");
        }
        var said = reason == null ? "" : reason;
        payments.decide(id, isDone, said, act.command("terminal-payment.decide", id, isDone, said));
        act.renew();
        leave();
        done = "DECIDED";
    }

    public @Nullable TerminalPayment getChosen() {
        return getOpen().stream()
                .filter(one -> one.id().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    /** Whether what is to be decided is if the card has paid; else it is if the card got something. */
    public boolean isFromCard() {
        var one = getChosen();
        return one != null
                && (one.state() == TerminalPayment.State.UNKNOWN) == (one.kind() == TerminalPayment.Kind.PAYMENT);
    }

    /** Its name. */
    public String till(TerminalPayment payment) {
        var known = names;
        if (known == null) {
            known = tills.tills(here.id()).stream().collect(Collectors.toMap(TillView::id, TillView::name));
            names = known;
        }
        return known.getOrDefault(payment.till(), "");
    }

    public @Nullable String getDone() {
        return done;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
