package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;

/** What somebody was told about their account, and what they want to be told. */
@ApplicationScoped
class NoticePersonalData implements PersonalData {

    @Inject
    SecurityAlerts alerts;

    @Inject
    Preferences preferences;

    @Inject
    MailRefusals refusals;

    @Override
    public List<String> tables() {
        return List.of("security_alert", "notice_preference", "mail_refusal");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return Map.of(
                "alerts",
                alerts.lines(account),
                "notificationPreferences",
                preferences.of(account).choices(),
                "addressRefused",
                refusals.of(account)
                        .map(refusal -> refusal.at() + " | " + refusal.code() + " | " + refusal.said())
                        .orElse(""));
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        alerts.removeAll(accounts);
        preferences.removeAll(accounts);
        refusals.removeAll(accounts);
    }
}
