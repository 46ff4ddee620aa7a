package org.gamingcafe.admin.me;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.ledger.StatementLine;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The lines of one's own wallet. */
@Named
@ViewScoped
public class TransactionsPage extends ListPage<StatementLine> {

    @Inject
    WalletService wallets;

    @Override
    protected Slice<StatementLine> load(@Nullable String text, PageRequest page) {
        return wallets.transactions(Call.current().caller().person(), page);
    }
}
