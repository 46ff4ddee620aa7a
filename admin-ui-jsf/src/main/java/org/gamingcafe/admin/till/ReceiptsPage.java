package org.gamingcafe.admin.till;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ReceiptView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The receipts of the venue, newest first. */
@Named
@ViewScoped
public class ReceiptsPage extends ListPage<ReceiptView> {

    @Inject
    ReceiptService receipts;

    @Inject
    Here here;

    @Override
    protected Slice<ReceiptView> load(@Nullable String text, PageRequest page) {
        return receipts.list(here.id(), text, page);
    }
}
