package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** The lines of a member's wallet. */
@Named
@ViewScoped
public class WalletLines extends StatementPage {

    private @Nullable UUID account;

    /** Whose wallet. */
    public void of(UUID owner) {
        account = owner;
    }

    @Override
    protected Optional<AccountId> owner() {
        return Optional.ofNullable(account).map(AccountId::new);
    }

    /** For the forms beside the lines. */
    AccountId account() {
        return owner().orElseThrow(() -> new NotFound("wallet"));
    }
}
