package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;

/** Which passkeys somebody has, as they have named them. */
@ApplicationScoped
class PasskeyPersonalData implements PersonalData {

    @Inject
    Passkeys passkeys;

    @Inject
    PasskeyChallenges challenges;

    @Override
    public List<String> tables() {
        return List.of("passkey", "passkey_handle", "passkey_challenge");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return Map.of(
                "passkeys",
                passkeys.of(account, PasskeyService.MOST).stream()
                        .map(passkey -> passkey.name() + " | " + passkey.createdAt() + " | "
                                + (passkey.lastUsedAt() == null ? "" : passkey.lastUsedAt()))
                        .toList());
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        challenges.removeAll(accounts);
        passkeys.removeAll(accounts);
    }
}
