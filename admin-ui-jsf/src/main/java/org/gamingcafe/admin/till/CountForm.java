package org.gamingcafe.admin.till;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.shift.ShiftCount;
import org.gamingcafe.cafe.shift.ShiftCountService;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The drawer of one's own shift is counted coin by coin, and what was counted waits for whom it has to. */
@Named
@ViewScoped
public class CountForm implements Serializable {

    @Inject
    ShiftCountService counts;

    @Inject
    CounterApprovalService approvals;

    @Inject
    ShiftPage shiftPage;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable ArrayList<PileRow> rows;
    private boolean handOver;
    private @Nullable String reason;
    private transient @Nullable ShiftCount last;

    public void begin() {
        var shift = shiftPage.id();
        counts.begin(shift, act.command("shift.begin-count", shift));
        renew();
    }

    public void resume() {
        var shift = shiftPage.id();
        counts.resume(shift, act.command("shift.resume", shift));
        renew();
    }

    public void handIn() {
        var shift = shiftPage.id();
        var piles = PileRow.piles(getRows());
        var counted = counts.count(shift, piles, handOver, act.command("shift.count", shift, piles, handOver));
        finish(shift, counted.state());
    }

    public void ask() {
        var shift = shiftPage.id();
        var why = reason == null ? "" : reason;
        counts.ask(shift, why, act.command("shift.ask", shift, why));
        renew();
    }

    /** With the consent that was asked, if one is needed. */
    public void close() {
        var shift = shiftPage.id();
        var count = getLast();
        var approval = count == null ? null : count.approval();
        var closed = counts.close(shift, approval, act.command("shift.close", shift, String.valueOf(approval)));
        finish(shift, closed.state());
    }

    /** What others have done meanwhile: a second person has decided, the drawer was taken over, the shift was ended. */
    public void look() {
        last = null;
        shiftPage.forget();
    }

    private void finish(UUID shift, ShiftState state) {
        renew();
        if (state == ShiftState.CLOSED) {
            shiftPage.ended(shift);
        }
    }

    private void renew() {
        act.renew();
        rows = null;
        reason = null;
        last = null;
        shiftPage.forget();
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

    public @Nullable ShiftCount getLast() {
        if (last == null && shiftPage.getShift() != null) {
            last = counts.counts(shiftPage.id()).stream().findFirst().orElse(null);
        }
        return last;
    }

    /** Once more, as long as nobody was asked. */
    public boolean isCountable() {
        var count = getLast();
        return count != null && count.kind() == ShiftCount.Kind.COUNT && !count.agreed() && count.approval() == null;
    }

    public boolean isOffered() {
        var count = getLast();
        return count != null && count.agreed() && count.handOver();
    }

    public @Nullable CounterApprovalView getConsent() {
        var count = getLast();
        var id = count == null ? null : count.approval();
        return id == null ? null : approvals.get(id);
    }

    public ActKey getAct() {
        return act;
    }

    public boolean isHandOver() {
        return handOver;
    }

    public void setHandOver(boolean handOver) {
        this.handOver = handOver;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
