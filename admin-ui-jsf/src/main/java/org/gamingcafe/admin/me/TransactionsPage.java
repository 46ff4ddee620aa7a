package org.gamingcafe.admin.me;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.gamingcafe.admin.wallet.StatementPage;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;

/** The lines of one's own wallet. */
@Named
@ViewScoped
public class TransactionsPage extends StatementPage {

    @Override
    protected Optional<AccountId> owner() {
        return Optional.of(Call.current().caller().person());
    }
}
