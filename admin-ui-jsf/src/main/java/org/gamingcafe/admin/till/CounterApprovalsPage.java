package org.gamingcafe.admin.till;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What others ask at the counter, for a second person to decide. */
@Named
@ViewScoped
public class CounterApprovalsPage extends ListPage<CounterApprovalView> {

    @Inject
    CounterApprovalService approvals;

    @Inject
    Here here;

    @Inject
    Names names;

    private @Nullable UUID chosen;
    private boolean granting;

    @Override
    protected Slice<CounterApprovalView> load(@Nullable String text, PageRequest page) {
        var asked = approvals.list(here.id(), page);
        names.learn(asked.items().stream().map(row -> row.askedBy().value()).toArray(UUID[]::new));
        return asked;
    }

    /** Asks before anything is decided. */
    public void askGrant(@Nullable String id) {
        choose(id, true);
    }

    public void askDeny(@Nullable String id) {
        choose(id, false);
    }

    public void decide() {
        var wanted = chosen;
        if (wanted != null) {
            approvals.decide(wanted, granting);
            forget();
        }
        reload();
    }

    public void forget() {
        chosen = null;
    }

    private void choose(@Nullable String id, boolean grant) {
        chosen = Parameters.id(id, "approval");
        granting = grant;
    }

    public boolean isAsking() {
        return getAsked() != null;
    }

    /** What is about to be decided, if it is on this page of the list. */
    public @Nullable CounterApprovalView getAsked() {
        return getRows().stream()
                .filter(approval -> approval.id().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    public boolean isGranting() {
        return granting;
    }
}
