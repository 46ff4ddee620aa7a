package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import org.gamingcafe.platform.access.FactorOffer;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Settings;

/**
 * Who has a second factor can show by it again who they are, and whoever has a passkey by that. While proofs are locked
 * there is no use in any.
 */
@ApplicationScoped
class SecondFactorOffer implements FactorOffer {

    @Inject
    FactorCheckService checks;

    @Inject
    Passkeys passkeys;

    @Inject
    Settings.Passkeys settings;

    @Override
    public List<String> to(AccountId person) {
        if (checks.lockedUntil(person).isPresent()) {
            return List.of();
        }
        var methods = new LinkedHashSet<>(checks.methods(person));
        if (!settings.isOffered()) {
            methods.remove(FactorMethod.PASSKEY);
        } else if (!passkeys.of(person, 1).isEmpty()) {
            methods.add(FactorMethod.PASSKEY);
        }
        return methods.stream().map(FactorMethod::name).toList();
    }

    @Override
    public int place() {
        return 2;
    }
}
