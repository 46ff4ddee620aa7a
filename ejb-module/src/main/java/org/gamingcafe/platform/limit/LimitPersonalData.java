package org.gamingcafe.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;

/** When somebody was refused by a limit. Rows that name only an address go after 30 days. */
@ApplicationScoped
class LimitPersonalData implements PersonalData {

    private static final int MOST = 1_000;

    @Inject
    ViolationRows violations;

    @Override
    public List<String> tables() {
        return List.of("limit_violation");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return Map.of("limitViolations", violations.lines(account, MOST));
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        violations.forget(accounts);
    }
}
