package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.ledger.StatementLine;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The lines of one wallet, newest first, each with the balance after it. */
@Named
@ViewScoped
public class WalletLines extends ListPage<StatementLine> {

    @Inject
    WalletService wallets;

    private @Nullable UUID account;

    /** Whose wallet. */
    public void of(UUID owner) {
        account = owner;
    }

    @Override
    protected Slice<StatementLine> load(@Nullable String text, PageRequest page) {
        var owner = account;
        return owner == null ? new Slice<>(List.of(), null) : wallets.transactions(new AccountId(owner), page);
    }
}
