package org.gamingcafe.admin.till;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.shift.ShiftCountService;
import org.gamingcafe.cafe.shift.ShiftRescueService;
import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Counts and closes a shift that its cashier has left behind. */
@Named
@ViewScoped
public class RescueForm implements Serializable {

    @Inject
    ShiftRescueService rescues;

    @Inject
    ShiftCountService counts;

    @Inject
    ShiftReportPage shiftReportPage;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable ArrayList<PileRow> rows;
    private @Nullable String reason;

    /** Shows the Z report afterwards. */
    public void rescue() throws IOException {
        var shift = shiftReportPage.shift();
        var piles = PileRow.piles(getRows());
        var why = reason == null ? "" : reason;
        rescues.rescue(shift, piles, why, act.command("shift.rescue", shift, piles, why));
        FacesContext.getCurrentInstance().getExternalContext().redirect("/admin/till/shift?id=" + shift);
    }

    public void add() {
        // What was counted is added up when it is shown.
    }

    /** Of somebody else, not closed, and the visitor may. */
    public boolean isOpen() {
        var shift = shiftReportPage.getReport().shift();
        var caller = Call.current().caller();
        return shift.state() != ShiftState.CLOSED
                && !caller.is(shift.cashier())
                && caller.may(Permission.SHIFT_MANAGE, shift.venue());
    }

    public List<PileRow> getRows() {
        var known = rows;
        if (known == null) {
            known = PileRow.of(counts.denominations(here.id()));
            rows = known;
        }
        return known;
    }

    public Money getTotal() {
        return PileRow.total(getRows(), here.currency());
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
