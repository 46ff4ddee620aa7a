package org.gamingcafe.admin.pass;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.CounterShift;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.pass.NewPassSale;
import org.gamingcafe.cafe.pass.PassRefundService;
import org.gamingcafe.cafe.pass.PassRest;
import org.gamingcafe.cafe.pass.PassService;
import org.gamingcafe.cafe.pass.PassView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** Pays back what is left of a pass that was chosen in the list. */
@Named
@ViewScoped
public class PassRefundForm implements Serializable {

    @Inject
    PassService passes;

    @Inject
    PassRefundService refunds;

    @Inject
    CounterShift counter;

    @Inject
    MemberPassesPage list;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable UUID chosen;
    private @Nullable String reason;
    private @Nullable String paidBack;
    private transient @Nullable PassRest rest;

    /** Shows what would go back. */
    public void choose(@Nullable String id) {
        var pass = Parameters.id(id, "pass");
        rest = refunds.rest(pass);
        chosen = pass;
        reason = null;
        paidBack = null;
    }

    public void leave() {
        chosen = null;
    }

    public void refund() {
        var pass = getPass();
        var words = reason == null ? "" : reason;
        var shift = isCash() ? counter.id() : counter.open().orElse(null);
        var command = act.command("pass.refund", pass.id(), shift == null ? "" : shift, words);
        var after = Turns.at(pass.account().value(), () -> refunds.refund(pass.id(), shift, words, command));
        act.renew();
        chosen = null;
        paidBack = String.valueOf(after.refunded());
        list.reload();
    }

    /** Whether the visitor may pay passes back at all. */
    public boolean isAllowed() {
        return Call.current().caller().may(Permission.TXN_REFUND, here.id());
    }

    public boolean isOpen() {
        return chosen != null;
    }

    public PassView getPass() {
        var id = chosen;
        if (id == null) {
            throw new NotFound("pass");
        }
        return passes.get(id);
    }

    public PassRest getRest() {
        var known = rest;
        if (known == null) {
            known = refunds.rest(getPass().id());
            rest = known;
        }
        return known;
    }

    /** It goes back into the hand, out of the visitor's own drawer. */
    public boolean isCash() {
        return getRest().tender() == NewPassSale.Tender.CASH;
    }

    public boolean isTakingCash() {
        return counter.isOpen();
    }

    /** What the last refund has given back. */
    public @Nullable String getPaidBack() {
        return paidBack;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public ActKey getAct() {
        return act;
    }
}
