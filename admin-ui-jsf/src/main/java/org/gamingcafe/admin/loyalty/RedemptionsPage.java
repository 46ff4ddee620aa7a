package org.gamingcafe.admin.loyalty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.loyalty.RedemptionService;
import org.gamingcafe.cafe.loyalty.RedemptionView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Rewards that were had in the venue; one can be cancelled, with a reason. */
@Named
@ViewScoped
public class RedemptionsPage extends ListPage<RedemptionView> {

    @Inject
    RedemptionService redemptions;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable UUID chosen;
    private @Nullable String reason;

    @Override
    protected Slice<RedemptionView> load(@Nullable String text, PageRequest page) {
        return redemptions.list(here.id(), page);
    }

    /** Asks for the reason before anything is done. */
    public void choose(@Nullable String id) {
        chosen = Parameters.id(id, "redemption");
    }

    public void forget() {
        chosen = null;
        reason = null;
    }

    public void cancel() {
        var id = chosen;
        if (id != null) {
            var why = reason == null ? "" : reason;
            redemptions.cancel(id, why, act.command("redemption.cancel", id, why));
            act.renew();
            forget();
        }
        reload();
    }

    /** What is about to be cancelled, if it is on this page of the list. */
    public @Nullable RedemptionView getAsked() {
        return getRows().stream()
                .filter(row -> row.id().equals(chosen))
                .findFirst()
                .orElse(null);
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
