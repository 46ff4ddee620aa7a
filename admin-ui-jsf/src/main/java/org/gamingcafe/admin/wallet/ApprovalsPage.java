package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.wallet.ApprovalService;
import org.gamingcafe.cafe.wallet.ApprovalView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What others ask, for a second person to decide. */
@Named
@ViewScoped
public class ApprovalsPage extends ListPage<ApprovalView> {

    @Inject
    ApprovalService approvals;

    @Inject
    Here here;

    @Override
    protected Slice<ApprovalView> load(@Nullable String text, PageRequest page) {
        return approvals.list(here.id(), page);
    }

    public void grant(@Nullable String id) {
        approvals.decide(Parameters.id(id, "approval"), true);
        reload();
    }

    public void deny(@Nullable String id) {
        approvals.decide(Parameters.id(id, "approval"), false);
        reload();
    }
}
