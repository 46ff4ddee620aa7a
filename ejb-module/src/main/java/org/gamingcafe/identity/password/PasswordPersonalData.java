package org.gamingcafe.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;

/** A hash is of no use to its owner and is not handed out; it goes with the person. */
@ApplicationScoped
class PasswordPersonalData implements PersonalData {

    @Inject
    Passwords passwords;

    @Override
    public List<String> tables() {
        return List.of("password", "password_history");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return Map.of();
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        passwords.removeAll(accounts);
    }
}
