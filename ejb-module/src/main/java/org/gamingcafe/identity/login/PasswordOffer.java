package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.platform.access.FactorOffer;
import org.gamingcafe.platform.kernel.AccountId;

/** Who has a password can show it again. */
@ApplicationScoped
class PasswordOffer implements FactorOffer {

    @Inject
    PasswordService passwords;

    @Override
    public List<String> to(AccountId person) {
        return passwords.has(person) ? List.of("PASSWORD") : List.of();
    }

    @Override
    public int place() {
        return 1;
    }
}
