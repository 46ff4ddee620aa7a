package org.gamingcafe.identity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;

/** What happened to an account and from where. The entries stay until their year is over, the addresses go (D26). */
@ApplicationScoped
class ActivityPersonalData implements PersonalData {

    private static final int MOST = 1_000;

    @Inject
    Activities activities;

    @Override
    public List<String> tables() {
        return List.of("activity", "activity_origin");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("activity", Kept.ACTIVITY);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return Map.of(
                "activity",
                activities.of(account, ActivityFilter.ALL, null, MOST).stream()
                        .map(ActivityPersonalData::line)
                        .toList());
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        activities.forgetOrigins(accounts);
    }

    private static String line(Activities.Row row) {
        var from = row.ip() == null ? "" : " | " + row.ip() + " | " + row.userAgent();
        return row.at() + " | " + row.action() + " | " + row.details() + from;
    }
}
