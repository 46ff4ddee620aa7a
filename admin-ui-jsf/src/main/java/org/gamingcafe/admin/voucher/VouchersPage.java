package org.gamingcafe.admin.voucher;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.voucher.VoucherService;
import org.gamingcafe.cafe.voucher.VoucherView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The codes of the venue, without the codes; one of them can be made void. */
@Named
@ViewScoped
public class VouchersPage extends ListPage<VoucherView> {

    @Inject
    VoucherService vouchers;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private VoucherView.@Nullable State state;
    private @Nullable String chosen;
    private @Nullable String ending;
    private @Nullable String reason;

    @Override
    protected Slice<VoucherView> load(@Nullable String text, PageRequest page) {
        return vouchers.list(here.id(), state, text, page);
    }

    @Override
    public boolean isFiltered() {
        return super.isFiltered() || state != null;
    }

    /** Of this one the next question is asked. */
    public void choose(@Nullable String id) {
        chosen = Parameters.id(id, "voucher").toString();
        ending = getRows().stream()
                .filter(row -> row.id().toString().equals(chosen))
                .map(VoucherView::ending)
                .findFirst()
                .orElse(null);
    }

    public void makeVoid() {
        var id = Parameters.id(chosen, "voucher");
        var words = reason == null ? "" : reason;
        vouchers.makeVoid(id, words, act.command("voucher.void", id, words));
        act.renew();
        forget();
        reload();
    }

    public void forget() {
        chosen = null;
        ending = null;
        reason = null;
    }

    public VoucherView.State[] getStates() {
        return VoucherView.State.values();
    }

    public VoucherView.@Nullable State getState() {
        return state;
    }

    public void setState(VoucherView.@Nullable State state) {
        this.state = state;
    }

    public boolean isChosen() {
        return chosen != null;
    }

    public @Nullable String getEnding() {
        return ending;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
