package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;

/** When somebody locked their account down. */
@ApplicationScoped
class LockdownPersonalData implements PersonalData {

    @Inject
    Lockdowns lockdowns;

    @Override
    public List<String> tables() {
        return List.of("lockdown");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return Map.of("lockdowns", lockdowns.lines(account));
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        lockdowns.removeAll(accounts);
    }
}
