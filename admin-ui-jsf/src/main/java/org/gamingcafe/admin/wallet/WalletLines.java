package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
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
}
