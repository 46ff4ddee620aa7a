package org.gamingcafe.identity.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;

/** That somebody has asked to be deleted. */
@ApplicationScoped
class LeavingPersonalData implements PersonalData {

    @Inject
    Deletions deletions;

    @Inject
    Clock clock;

    @Override
    public List<String> tables() {
        return List.of("account_deletion");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return deletions
                .of(account, clock.instant())
                .map(deletion -> Map.<String, Object>of(
                        "deletion", deletion.state(),
                        "askedAt", String.valueOf(deletion.askedAt()),
                        "scheduledFor", String.valueOf(deletion.scheduledFor())))
                .orElse(Map.of());
    }

    @Override
    public void erase(AccountId account) {
        // The row names the account's id and says when; what erases the account ends it.
    }
}
