package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gamingcafe.platform.access.FactorOffer;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Settings;

/** Whoever has a passkey can show again by it who they are. */
@ApplicationScoped
class PasskeyOffer implements FactorOffer {

    @Inject
    Passkeys passkeys;

    @Inject
    Settings.Passkeys settings;

    @Override
    public List<String> to(AccountId person) {
        var has = settings.isOffered() && !passkeys.of(person, 1).isEmpty();
        return has ? List.of(FactorMethod.PASSKEY.name()) : List.of();
    }
}
