package org.gamingcafe.admin.me;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ReceiptView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** One's own receipts, newest first. */
@Named
@ViewScoped
public class MyReceiptsPage extends ListPage<ReceiptView> {

    @Inject
    ReceiptService receipts;

    @Override
    protected Slice<ReceiptView> load(@Nullable String text, PageRequest page) {
        return receipts.mine(page);
    }
}
